namespace Encore.Loyalty.Earning;

/// <summary>Splits a whole into parts by weight so that the parts sum to it exactly (Hamilton's method); ties go to the earlier part.</summary>
public static class LargestRemainder
{
    /// <summary>Splits whole units.</summary>
    /// <param name="whole">Not negative.</param>
    /// <param name="weights">Not negative; when all are zero every part is zero.</param>
    public static IReadOnlyList<long> Split(long whole, IReadOnlyList<decimal> weights)
    {
        var (sum, parts) = (0m, new long[weights.Count]);
        for (var index = 0; index < parts.Length; index++)
        {
            sum += weights[index];
        }

        if (sum <= 0 || whole == 0)
        {
            return parts;
        }

        if (WholeWeights.Of(weights, sum) is { } numbers)
        {
            numbers.Split(whole, parts);
            return parts;
        }

        var (remainders, missing) = (new decimal[parts.Length], whole);
        for (var index = 0; index < parts.Length; index++)
        {
            var exact = weights[index] == 0 ? 0 : whole * weights[index] / sum;
            parts[index] = (long)decimal.Floor(exact);
            remainders[index] = exact - parts[index];
            missing -= parts[index];
        }

        // Fewer are missing than there are parts, nearly always: each takes one.
        for (; missing > 0; missing--)
        {
            var most = Largest(remainders);
            parts[most]++;
            remainders[most] = -1;
        }

        return parts;
    }

    /// <summary>Splits an amount of money in units of 0.0001, fine enough for every currency.</summary>
    public static IReadOnlyList<decimal> Split(decimal whole, IReadOnlyList<decimal> weights)
    {
        var parts = Split((long)decimal.Round(whole * 10_000), weights);
        var amounts = new decimal[parts.Count];
        for (var index = 0; index < amounts.Length; index++)
        {
            amounts[index] = parts[index] / 10_000m;
        }

        return amounts;
    }

    /// <summary>The first of the largest.</summary>
    private static int Largest(decimal[] remainders)
    {
        var most = 0;
        for (var index = 1; index < remainders.Length; index++)
        {
            most = remainders[index] > remainders[most] ? index : most;
        }

        return most;
    }
}
