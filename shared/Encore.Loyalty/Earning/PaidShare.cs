using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Earning;

/// <summary>Which part of something is still paid for after refunds, from 0 to 1: remaining basis ÷ original basis.</summary>
public static class PaidShare
{
    /// <summary>Of an award: by its own lines where the refund names lines, else by the order's total.</summary>
    public static decimal OfAward(OrderState order, IReadOnlyList<LineShare> award) =>
        Of(order, award.Select(line => (line.Line, line.Weight)).ToList());

    /// <summary>Of the goods in the order: what redeemed points are returned by. Shipping does not count.</summary>
    public static decimal OfGoods(OrderState order) => order.IsWhole ? 1
        : Of(order, order.Facts is null ? [] : order.Facts.Lines.Select(line => (line.LineId, line.Net)).ToList());

    private static decimal Of(OrderState order, IReadOnlyList<(string Line, decimal Weight)> lines)
    {
        if (order.CancelledAt is not null)
        {
            return 0;
        }

        if ((order.Refund is null && order.Edited is null) || order.Facts is null)
        {
            return 1;
        }

        var byLines = ByLines(order, order.Facts, lines);
        return order.Refund is { Lines: null } refund
            ? Math.Min(byLines, order.Facts.Total <= 0 ? 0 : 1 - Math.Min(1, refund.RefundedTotal.Amount / order.Facts.Total))
            : byLines;
    }

    /// <summary>A refund and an edit often speak of the same goods: of each line the lower of both is left.</summary>
    private static decimal ByLines(OrderState order, OrderFacts facts, IReadOnlyList<(string Line, decimal Weight)> lines)
    {
        var nets = facts.Lines.ToDictionary(line => line.LineId, line => line.Net);
        var given = (order.Refund?.Lines ?? []).GroupBy(line => line.LineId).ToDictionary(group => group.Key, group => group.Sum(line => line.Net));
        var edited = order.Edited is { } now ? EditedLines.NetsOf(facts.Lines, now.Lines) : nets;
        var original = lines.Sum(line => line.Weight);
        var remaining = lines.Sum(line => line.Weight * Math.Min(
            Left(nets.GetValueOrDefault(line.Line), given.GetValueOrDefault(line.Line)),
            nets.GetValueOrDefault(line.Line) is > 0 and var net ? Math.Min(1, edited.GetValueOrDefault(line.Line) / net) : 1));
        return original <= 0 ? 1 : remaining / original;
    }

    private static decimal Left(decimal net, decimal refunded) => net <= 0 ? (refunded > 0 ? 0 : 1) : 1 - Math.Min(1, refunded / net);
}
