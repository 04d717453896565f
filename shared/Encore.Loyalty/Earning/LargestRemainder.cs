namespace Encore.Loyalty.Earning;

/// <summary>Splits a whole into parts by weight so that the parts sum to it exactly (Hamilton's method); ties go to the earlier part.</summary>
public static class LargestRemainder
{
    /// <summary>Splits whole units.</summary>
    /// <param name="whole">Not negative.</param>
    /// <param name="weights">Not negative; when all are zero every part is zero.</param>
    public static IReadOnlyList<long> Split(long whole, IReadOnlyList<decimal> weights)
    {
        var sum = weights.Sum();
        if (sum <= 0 || whole == 0)
        {
            return new long[weights.Count];
        }

        var exact = weights.Select(weight => whole * weight / sum).ToList();
        var parts = exact.Select(part => (long)decimal.Floor(part)).ToArray();
        var missing = whole - parts.Sum();
        foreach (var index in Enumerable.Range(0, parts.Length).OrderByDescending(index => exact[index] - parts[index]).ThenBy(index => index).Take((int)missing))
        {
            parts[index]++;
        }

        return parts;
    }

    /// <summary>Splits an amount of money in units of 0.0001, fine enough for every currency.</summary>
    public static IReadOnlyList<decimal> Split(decimal whole, IReadOnlyList<decimal> weights) =>
        [.. Split((long)decimal.Round(whole * 10_000), weights).Select(part => part / 10_000m)];
}
