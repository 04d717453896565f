namespace Encore.Loyalty.Model.Reference;

/// <summary>What an order earns, and which part of it is still paid for. In exact numbers.</summary>
internal static class Pricing
{
    /// <summary>The amount of each line that earns; discounts on the whole are spread over the lines in steps of 0.0001, the largest remainders first.</summary>
    public static Dictionary<string, decimal> Basis(Basket basket, Rules rules)
    {
        var lines = new Dictionary<string, decimal>
        {
            ["a"] = Cents(basket.First + (Counts(1) ? basket.Tax : 0) + (Counts(4) ? basket.LineOff : 0)),
        };
        if (basket.Second > 0)
        {
            lines["b"] = basket.GiftCard ? 0 : Cents(basket.Second);
        }

        if (Counts(2) && basket.Shipping > 0)
        {
            lines["shipping"] = Cents(basket.Shipping);
        }

        var discounted = Less(lines, Counts(4) ? 0 : basket.Off * 100L);
        return Counts(8) || basket.Otherwise == 0 ? discounted : Less(discounted, PaidOtherwise(basket, discounted.Values.Sum()));

        bool Counts(int what) => (rules.Basis & what) != 0;
    }

    /// <summary>The part of the basis that gift cards and the like paid, in steps of 0.0001: as much of it as of the whole order.</summary>
    private static long PaidOtherwise(Basket basket, decimal basis)
    {
        var steps = (long)(basis * 10_000);
        return basket.Otherwise >= basket.Total ? steps : (long)((System.Numerics.BigInteger)steps * basket.Otherwise / basket.Total);
    }

    private static Dictionary<string, decimal> Less(Dictionary<string, decimal> lines, long units)
    {
        var shares = Spread(units, [.. lines.Values]);
        return lines.Keys.Select((line, index) => (line, left: lines[line] - (shares[index] / 10_000m))).ToDictionary(pair => pair.line, pair => Math.Max(0, pair.left));
    }

    public static int Points(Dictionary<string, decimal> basis, Rules rules) => (int)Fraction.Of(basis.Values.Sum() * rules.Rate).Rounded(rules.Round);

    /// <param name="basket">The order.</param>
    /// <param name="weights">What each line counts for.</param>
    /// <param name="undone">What has been taken off since.</param>
    public static Fraction StillPaid(Basket basket, IReadOnlyDictionary<string, decimal> weights, Undone undone)
    {
        if (undone.IsCancelled)
        {
            return Fraction.Zero;
        }

        // What a refund and an edit say of a line is often the same: the lower counts.
        var all = weights.Values.Aggregate(Fraction.Zero, (sum, weight) => sum + Fraction.Of(weight));
        var left = weights.Aggregate(Fraction.Zero, (sum, line) => sum + (Fraction.Of(line.Value) * Lower(LeftOf(line.Key, basket, undone.Back), KeptOf(line.Key, basket, undone.Edited))));
        var byLines = all.Top.IsZero ? Fraction.One : left / all;
        return undone.Back is not { ByLine: false } back ? byLines
            : Lower(byLines, basket.Total == 0 ? Fraction.Zero : new(Math.Max(0, basket.Total - back.Total), basket.Total));
    }

    public static Dictionary<string, decimal> Goods(Basket basket)
    {
        var lines = new Dictionary<string, decimal> { ["a"] = Cents(basket.First) };
        if (basket.Second > 0)
        {
            lines["b"] = Cents(basket.Second);
        }

        return lines;
    }

    private static Fraction Lower(Fraction one, Fraction other) => one < other ? one : other;

    private static Fraction KeptOf(string line, Basket basket, Basket? edited)
    {
        var (net, now) = line switch { "a" => (basket.First, edited?.First), "b" => (basket.Second, edited?.Second), _ => (0, null) };
        return net == 0 || now is not { } kept ? Fraction.One : new(Math.Min(kept, net), net);
    }

    private static Fraction LeftOf(string line, Basket basket, GivenBack? back)
    {
        if (back is not { ByLine: true })
        {
            return Fraction.One;
        }

        var (net, given) = line switch { "a" => (basket.First, back.First), "b" => (basket.Second, back.Second), _ => (0, 0) };
        return net == 0 ? (given > 0 ? Fraction.Zero : Fraction.One) : new(Math.Max(0, net - given), net);
    }

    private static long[] Spread(long units, decimal[] weights)
    {
        var parts = new long[weights.Length];
        var all = weights.Sum();
        if (all == 0)
        {
            return parts;
        }

        var exact = weights.Select(weight => Fraction.Of(weight) * new Fraction(units, 1) / Fraction.Of(all)).ToArray();
        for (var index = 0; index < parts.Length; index++)
        {
            parts[index] = exact[index].Rounded(0);
        }

        for (var missing = units - parts.Sum(); missing > 0; missing--)
        {
            var most = Enumerable.Range(0, parts.Length).Aggregate((best, index) => Rest(index) > Rest(best) ? index : best);
            parts[most]++;
        }

        return parts;

        Fraction Rest(int index) => exact[index] - new Fraction(parts[index], 1);
    }

    private static decimal Cents(int cents) => cents / 100m;
}
