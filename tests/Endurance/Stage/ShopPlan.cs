using System.Globalization;
using Encore.Endurance.Worker;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;

namespace Encore.Endurance.Stage;

/// <summary>
/// What happens in a shop, step by step, the same in every process: orders of thirty members, refunds of half or all of some, and redemptions.
/// Orders were paid twenty days before the epoch, so that their points can be spent at once.
/// </summary>
internal sealed class ShopPlan(Node node, DateTimeOffset epoch)
{
    public const int Members = 30;

    /// <summary>After so many steps all refunds of the orders among them have been told.</summary>
    public const int Cycle = 8;

    private const int HalfRefundLag = 3;
    private const int FullRefundLag = 7;

    public static int MemberOf(int step) => OrderOf(step) % Members;

    /// <summary>In whole dollars and even, so that half of it is whole.</summary>
    public static int TotalOf(int order) => 80 + (order % 50 * 2);

    /// <summary>The part of an order that is paid for once all steps are done.</summary>
    public static decimal PaidShareOf(int order) => (order % Cycle) switch { 0 => RefundsAll(order) ? 0 : 0.5m, _ => 1 };

    public static bool IsOrder(int step) => step % Cycle is 0 or 1 or 2 or 4 or 6;

    public static bool IsRedemption(int step) => step % Cycle == 5;

    public static string RequestOf(int step) => $"step-{step}";

    /// <summary>Null for a redemption.</summary>
    public LoyaltyEvent? FactOf(int step) => (step % Cycle) switch
    {
        5 => null,
        3 => Refund(step, TotalOf(OrderOf(step)) / 2),
        7 => Refund(step, TotalOf(OrderOf(step)) / (RefundsAll(OrderOf(step)) ? 1 : 2)),
        _ => Paid(step),
    };

    /// <returns>What the caller was told.</returns>
    public async Task<string> DoAsync(int step)
    {
        if (FactOf(step) is { } fact)
        {
            var outcome = await node.Engine.Events.RecordAsync(fact);
            await node.Engine.Events.ProcessAsync();
            return outcome.ToString();
        }

        if (step % 16 == 5)
        {
            await node.Engine.Jobs.SweepAsync();
        }

        var result = await node.Engine.Redemptions.RedeemAsync(new(node.Member(MemberOf(step)), RedeemTask.Reward, RequestOf(step), "worker"));
        return result.Voucher?.Code ?? result.Refusal!.Code.ToString();
    }

    private static bool RefundsAll(int order) => order % 16 == 0;

    private static int OrderOf(int step) => (step % Cycle) switch { 3 => step - HalfRefundLag, 7 => step - FullRefundLag, _ => step };

    private OrderPaid Paid(int step) => new()
    {
        Member = node.Member(MemberOf(step)),
        OccurredAt = epoch.AddDays(-20).AddSeconds(step),
        OrderId = step.ToString(CultureInfo.InvariantCulture),
        Order = new()
        {
            Currency = node.Engine.Host.Currency,
            Lines = [new() { LineId = "1", ProductId = "unit", Net = TotalOf(step) }],
            Total = TotalOf(step),
        },
    };

    private OrderRefunded Refund(int step, decimal total) => new()
    {
        Member = node.Member(MemberOf(step)),
        OccurredAt = epoch.AddDays(-1).AddSeconds(step),
        OrderId = OrderOf(step).ToString(CultureInfo.InvariantCulture),
        RefundedTotal = Money.Of(total, node.Engine.Host.Currency),
    };
}
