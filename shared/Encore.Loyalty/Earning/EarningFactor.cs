namespace Encore.Loyalty.Earning;

/// <summary>Something that multiplies points.</summary>
/// <param name="Name">The id of the tier or campaign; stands in the explanation.</param>
/// <param name="Value">Above zero; 1.25 is a quarter more.</param>
/// <param name="Where">The lines it multiplies; others are left as they are.</param>
public sealed record EarningFactor(string Name, decimal Value, Matcher Where)
{
    /// <summary>Lines that one of these admits it leaves as they are.</summary>
    public IReadOnlyList<Matcher> Except { get; init; } = [];

    /// <summary>What it adds is told apart, and counted under its name.</summary>
    public bool IsCampaign { get; init; }

    /// <param name="line">Null: what stands beside the goods, such as shipping; it has no product, so only what asks for none applies to it.</param>
    public bool AppliesTo(OrderLine? line)
    {
        for (var index = 0; index < Except.Count; index++)
        {
            if (line is null ? !Except[index].AsksLines : Except[index].Admits(line))
            {
                return false;
            }
        }

        return line is null ? !Where.AsksLines : Where.Admits(line);
    }

    /// <summary>Of those that apply to a line.</summary>
    internal static decimal ProductOn(OrderLine? line, IReadOnlyList<EarningFactor> factors)
    {
        var product = 1m;
        for (var index = 0; index < factors.Count; index++)
        {
            product = factors[index].AppliesTo(line) ? product * factors[index].Value : product;
        }

        return product;
    }
}
