using Encore.Loyalty.Earning;

namespace Encore.OrchardCore.Loyalty.Commerce.Vouchers;

/// <summary>
/// Spreads a fixed amount over lines as discounts a piece, for a shop that knows no other. By largest remainder; what a line's quantity does not divide goes to lines that can
/// take it. Never more than the amount, never below a price of zero; less by at most a few cents where quantities leave no other way.
/// </summary>
public static class VoucherSpread
{
    private const decimal Cent = 0.01m;

    /// <returns>The discount a piece, by line.</returns>
    public static IReadOnlyList<decimal> Of(decimal amount, IReadOnlyList<SpreadLine> lines)
    {
        var prices = lines.Select(line => Cents(line.UnitPrice)).ToList();
        var totals = lines.Select((line, index) => prices[index] * line.Quantity).ToList();
        var left = Math.Min(Cents(amount), totals.Sum());
        var pieces = LargestRemainder.Split(left, [.. totals.Select(total => (decimal)total)]).Select((share, index) => share / lines[index].Quantity).ToArray();
        left -= pieces.Select((piece, index) => piece * lines[index].Quantity).Sum();

        foreach (var index in Enumerable.Range(0, lines.Count).OrderByDescending(index => lines[index].Quantity))
        {
            var more = Math.Min(left / lines[index].Quantity, prices[index] - pieces[index]);
            pieces[index] += more;
            left -= more * lines[index].Quantity;
        }

        return [.. pieces.Select(piece => piece * Cent)];
    }

    private static long Cents(decimal amount) => (long)decimal.Floor(Math.Max(0, amount) / Cent);
}
