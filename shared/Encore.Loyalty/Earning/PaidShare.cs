using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Earning;

/// <summary>Which part of something is still paid for after refunds, from 0 to 1: remaining basis ÷ original basis.</summary>
public static class PaidShare
{
    /// <summary>Of an award: by its own lines where the refund names lines, else by the order's total.</summary>
    public static decimal OfAward(OrderState order, IReadOnlyList<LineShare> award) =>
        Of(order, award.Select(line => (line.Line, line.Weight)).ToList());

    /// <summary>Of the goods in the order: what redeemed points are returned by. Shipping does not count.</summary>
    public static decimal OfGoods(OrderState order) =>
        Of(order, order.Facts is null ? [] : order.Facts.Lines.Select(line => (line.LineId, line.Net)).ToList());

    private static decimal Of(OrderState order, IReadOnlyList<(string Line, decimal Weight)> lines)
    {
        if (order.CancelledAt is not null)
        {
            return 0;
        }

        if (order.Refund is null || order.Facts is null)
        {
            return 1;
        }

        return order.Refund.Lines is { } refunded
            ? ByLines(order.Facts, refunded, lines)
            : order.Facts.Total <= 0 ? 0 : 1 - Math.Min(1, order.Refund.RefundedTotal.Amount / order.Facts.Total);
    }

    private static decimal ByLines(OrderFacts facts, IReadOnlyList<RefundedLine> refunded, IReadOnlyList<(string Line, decimal Weight)> lines)
    {
        var nets = facts.Lines.ToDictionary(line => line.LineId, line => line.Net);
        var given = refunded.GroupBy(line => line.LineId).ToDictionary(group => group.Key, group => group.Sum(line => line.Net));
        var original = lines.Sum(line => line.Weight);
        var remaining = lines.Sum(line => line.Weight * Left(nets.GetValueOrDefault(line.Line), given.GetValueOrDefault(line.Line)));
        return original <= 0 ? 1 : remaining / original;
    }

    private static decimal Left(decimal net, decimal refunded) => net <= 0 ? (refunded > 0 ? 0 : 1) : 1 - Math.Min(1, refunded / net);
}
