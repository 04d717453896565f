using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Processing.Reconciliation;
using OrchardCore.Commerce.Abstractions.Models;

namespace Encore.OrchardCore.Loyalty.Commerce.Orders;

/// <summary>The facts that an order stands for as it is now; that it was edited is news only where it differs from what is known (<see cref="EventDesk.NewsAsync"/>). Told again they are the same facts, so it does not matter which event brought them, or how often.</summary>
public static class OrderEventMapper
{
    private const string Pending = "pending";
    private const string PaymentFailed = "payment-failed";
    private const string Shipped = "shipped";
    private const string Arrived = "arrived";

    /// <returns>Nothing for a guest's order: there is no member yet.</returns>
    public static IReadOnlyCollection<LoyaltyEvent> FactsOf(OrderSnapshot snapshot, HostOptions host, DateTimeOffset now) =>
        string.IsNullOrWhiteSpace(snapshot.Owner) ? [] : [.. Facts(snapshot, host, now)];

    /// <summary>The order for the comparison with what is known; null where no fact stands.</summary>
    public static ShopRecord? RecordOf(OrderSnapshot snapshot, HostOptions host, DateTimeOffset now) => FactsOf(snapshot, host, now) is { Count: > 0 } facts
        ? new() { Id = snapshot.Id, Began = PaidAt(snapshot.Order) ?? snapshot.CreatedAt ?? now, Facts = [.. facts] }
        : null;

    /// <summary>The order was removed: nothing of it stands any more.</summary>
    public static IReadOnlyCollection<LoyaltyEvent> Removed(OrderSnapshot snapshot, HostOptions host, DateTimeOffset now) =>
        string.IsNullOrWhiteSpace(snapshot.Owner) ? [] : [new OrderCancelled { Member = host.Member(snapshot.Owner), OrderId = snapshot.Id, OccurredAt = now }];

    private static IEnumerable<LoyaltyEvent> Facts(OrderSnapshot snapshot, HostOptions host, DateTimeOffset now)
    {
        var member = host.Member(snapshot.Owner!);
        var status = snapshot.Order.Status?.Text ?? Pending;

        // "Ordered" alone proves nothing: the free checkout can be made to say it of any cart. Charges do.
        if (status is Pending or PaymentFailed)
        {
            if (OrderVoucher.Of(snapshot.Order).Count > 0)
            {
                yield return new OrderPlaced { Member = member, OrderId = snapshot.Id, OccurredAt = snapshot.ModifiedAt ?? now, Order = OrderFactsMapper.From(snapshot) };
            }
        }
        else if (OrderFactsMapper.Charged(snapshot.Order) > 0 || OrderFactsMapper.IsCovered(snapshot))
        {
            var (facts, paid, changed) = (OrderFactsMapper.From(snapshot), PaidAt(snapshot.Order) ?? now, snapshot.ModifiedAt ?? now);
            yield return new OrderPaid { Member = member, OrderId = snapshot.Id, OccurredAt = paid, Order = facts };
            yield return new OrderEdited { Member = member, OrderId = snapshot.Id, OccurredAt = changed > paid ? changed : paid, Order = facts };
        }

        if (status is Shipped or Arrived)
        {
            yield return new OrderFulfilled { Member = member, OrderId = snapshot.Id, OccurredAt = snapshot.ModifiedAt ?? now };
        }
    }

    private static DateTimeOffset? PaidAt(OrderPart order) =>
        order.Charges.Count > 0 && order.Charges.Max(charge => charge.CreatedUtc) is { Year: > 2000 } last ? new(DateTime.SpecifyKind(last, DateTimeKind.Utc)) : null;
}
