namespace Encore.DemoStore.Shop.Discounts;

/// <summary>Spreads an amount so that the shares are whole cents and sum exactly.</summary>
public static class LargestRemainder
{
    /// <summary>
    /// Shares of <paramref name="amount"/> in proportion to the weights; the cents left over go to the largest remainders,
    /// the first one where they tie. No share exceeds its weight as long as the amount does not exceed their sum.
    /// </summary>
    public static decimal[] Spread(decimal amount, IReadOnlyList<decimal> weights)
    {
        var shares = new decimal[weights.Count];
        var sum = weights.Sum();
        if (amount == 0 || sum == 0)
        {
            return shares;
        }

        var exact = weights.Select(weight => amount * 100 * weight / sum).ToArray();
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = decimal.Floor(exact[i]);
        }

        var left = (int)(decimal.Round(amount * 100) - shares.Sum());
        var neediest = Enumerable.Range(0, shares.Length).OrderByDescending(i => exact[i] - shares[i]).ThenBy(i => i);
        foreach (var i in neediest.Take(left))
        {
            shares[i]++;
        }

        return [.. shares.Select(cents => cents / 100)];
    }
}
