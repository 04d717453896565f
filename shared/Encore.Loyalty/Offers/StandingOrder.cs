using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Offers;

/// <summary>What is left of an order after refunds and edits, and whether it still is what an offer asks for. Which order it was of the member's, and what the member was then, is not asked again.</summary>
internal static class StandingOrder
{
    public static bool Fulfils(OrderState order, Conditions? when, TimeZoneInfo zone)
    {
        if (order.Facts is not { } facts || order.PaidAt is not { } paid || PaidShare.OfGoods(order) <= 0)
        {
            return false;
        }

        if (order.IsWhole || when is null)
        {
            return true;
        }

        var left = facts with { Lines = Left(order, facts), OrderDiscount = decimal.Round(facts.OrderDiscount * PaidShare.OfGoods(order), 4) };
        var asked = new Conditions { MinSpend = when.MinSpend, Products = when.Products, Categories = when.Categories, ExceptProducts = when.ExceptProducts, ExceptCategories = when.ExceptCategories };
        return new Matcher(asked, zone).Admits(new OrderPaid { Member = default, OccurredAt = paid, OrderId = order.OrderId, Order = left }, EarningMember.Unknown);
    }

    /// <summary>The first product in it that the offer asks for; null where it asks for none.</summary>
    public static string? ProductOf(OrderState order, Conditions? when, TimeZoneInfo zone)
    {
        var matcher = new Matcher(when, zone);
        return matcher.AsksLines ? order.Facts?.Lines.FirstOrDefault(matcher.Admits)?.ProductId : null;
    }

    private static List<OrderLine> Left(OrderState order, OrderFacts facts) =>
        [.. facts.Lines.Select(line => (Line: line, Share: PaidShare.OfAward(order, [new LineShare(line.LineId, line.Net, 0)]))).Where(pair => pair.Share > 0)
            .Select(pair => pair.Line with { Net = decimal.Round(pair.Line.Net * pair.Share, 4) })];
}
