namespace Encore.Loyalty.Earning;

/// <summary>Weights as whole numbers, where they have few decimals, as money does: exact, and many times as fast as decimals.</summary>
internal readonly struct WholeWeights
{
    private const int MostDecimals = 8;

    private static readonly decimal[] Powers = [1m, 10m, 100m, 1_000m, 10_000m, 100_000m, 1_000_000m, 10_000_000m, 100_000_000m];

    private readonly long[] weights;
    private readonly long sum;

    private WholeWeights(long[] weights, long sum) => (this.weights, this.sum) = (weights, sum);

    /// <returns>Null where they do not fit.</returns>
    public static WholeWeights? Of(IReadOnlyList<decimal> weights, decimal sum)
    {
        var scale = 0;
        for (var index = 0; index < weights.Count; index++)
        {
            scale = Math.Max(scale, weights[index].Scale);
        }

        if (scale > MostDecimals || sum > long.MaxValue / Powers[scale])
        {
            return null;
        }

        var numbers = new long[weights.Count];
        for (var index = 0; index < numbers.Length; index++)
        {
            numbers[index] = (long)(weights[index] * Powers[scale]);
        }

        return new(numbers, (long)(sum * Powers[scale]));
    }

    /// <param name="whole">Not negative.</param>
    /// <param name="parts">Filled; what is missing after rounding down goes to the largest remainders, the earlier of equal ones.</param>
    public void Split(long whole, long[] parts)
    {
        var (remainders, missing) = (new long[parts.Length], whole);
        for (var index = 0; index < parts.Length; index++)
        {
            var (quotient, remainder) = UInt128.DivRem((UInt128)whole * (ulong)weights[index], (ulong)sum);
            (parts[index], remainders[index]) = ((long)quotient, (long)remainder);
            missing -= parts[index];
        }

        for (; missing > 0; missing--)
        {
            var most = 0;
            for (var index = 1; index < remainders.Length; index++)
            {
                most = remainders[index] > remainders[most] ? index : most;
            }

            parts[most]++;
            remainders[most] = -1;
        }
    }
}
