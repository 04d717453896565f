using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Redemption;

/// <summary>What a voucher takes off an order.</summary>
/// <param name="Goods">Off the goods, net of tax; never more than the lines it is for cost.</param>
/// <param name="FreeShipping">The shipping is free.</param>
/// <param name="Lines">The part of <paramref name="Goods"/> that falls on each line it is for, by the host's id of the line; they sum to it exactly.</param>
public sealed record VoucherDiscount(decimal Goods, bool FreeShipping, IReadOnlyDictionary<string, decimal> Lines)
{
    /// <param name="voucher">One for orders.</param>
    /// <param name="order">Before the voucher is taken off. Gift cards in it do not count.</param>
    /// <returns>The discount, or why there is none.</returns>
    public static (VoucherDiscount? Discount, Refusal? Refusal) Of(Voucher voucher, OrderFacts order)
    {
        var lines = order.Lines.Where(Admitting(voucher.Terms)).ToList();
        var goods = lines.Sum(line => line.Net);
        if (lines.Count == 0)
        {
            return (null, new(RefusalCode.VoucherNotForGoods, voucher.Code));
        }

        if (voucher.Terms.Limits?.MinSpend is { } least && goods < least)
        {
            return (null, new(RefusalCode.VoucherMinSpend, voucher.Code, least, goods));
        }

        var off = Math.Min(goods, Off(voucher, lines, goods));
        var shares = LargestRemainder.Split(off, [.. lines.Select(line => line.Net)]);
        return (new(off, voucher.Terms.FreeShipping, lines.Select((line, index) => (line.LineId, Off: shares[index])).ToDictionary(pair => pair.LineId, pair => pair.Off)), null);
    }

    private static decimal Off(Voucher voucher, List<OrderLine> lines, decimal goods) => voucher.Terms switch
    {
        { Percent: { } percent } terms => Math.Min(terms.MaxValue ?? decimal.MaxValue, decimal.Round(goods * percent / 100, 2, MidpointRounding.AwayFromZero)),
        { ProductId: not null } => lines.Max(line => line.Quantity > 1 ? decimal.Round(line.Net / line.Quantity, 2, MidpointRounding.AwayFromZero) : line.Net),
        { FreeShipping: true } => 0,
        _ => voucher.Value.Amount,
    };

    private static Func<OrderLine, bool> Admitting(VoucherTerms terms)
    {
        var limits = terms.Limits ?? new();
        var matcher = new Matcher(
            new Conditions { Products = limits.Products, Categories = limits.Categories, ExceptProducts = limits.ExceptProducts, ExceptCategories = limits.ExceptCategories }, TimeZoneInfo.Utc);
        return line => !line.IsGiftCard && line.Quantity > 0 && (terms.ProductId is null || line.ProductId == terms.ProductId) && matcher.Admits(line);
    }
}
