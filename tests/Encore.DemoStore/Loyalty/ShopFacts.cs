using System.Globalization;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;

namespace Encore.DemoStore.Loyalty;

/// <summary>States what happens in the shop as facts, in the shop's own transaction, and has them processed after the commit. Guests are not members.</summary>
public sealed class ShopFacts(EncoreHost encore) : IShopEvents
{
    public ValueTask OrderPlaced(ShopChange change, Order order) => Record(change, order.CustomerId, member =>
        new OrderPlaced { Member = member, OccurredAt = change.At, OrderId = OrderMapping.Id(order), Order = OrderMapping.Facts(order) });

    public ValueTask OrderPaid(ShopChange change, Order order) => Record(change, order.CustomerId, member =>
        new OrderPaid { Member = member, OccurredAt = change.At, OrderId = OrderMapping.Id(order), Order = OrderMapping.Facts(order) });

    public ValueTask OrderFulfilled(ShopChange change, Order order) => Record(change, order.CustomerId, member =>
        new OrderFulfilled { Member = member, OccurredAt = change.At, OrderId = OrderMapping.Id(order) });

    public ValueTask OrderRefunded(ShopChange change, Order order, Refund refund) => Record(change, order.CustomerId, member => new OrderRefunded
    {
        Member = member,
        OccurredAt = change.At,
        OrderId = OrderMapping.Id(order),
        RefundedTotal = Money.Of(order.RefundedTotal, "USD"),
        Lines = OrderMapping.Refunded(order),
    });

    public ValueTask OrderCancelled(ShopChange change, Order order) => Record(change, order.CustomerId, member =>
        new OrderCancelled { Member = member, OccurredAt = change.At, OrderId = OrderMapping.Id(order) });

    public ValueTask ReviewApproved(ShopChange change, Review review) => Record(change, review.CustomerId, member =>
        new ReviewApproved { Member = member, OccurredAt = change.At, ReviewId = Id(review), ProductId = review.ProductId });

    public ValueTask ReviewWithdrawn(ShopChange change, Review review) => Record(change, review.CustomerId, member =>
        new ReviewWithdrawn { Member = member, OccurredAt = change.At, ReviewId = Id(review), ProductId = review.ProductId });

    public ValueTask CustomerRegistered(ShopChange change, Customer customer) => ValueTask.CompletedTask;

    public async ValueTask Committed(IReadOnlyList<ShopFact> facts)
    {
        await encore.Engine.Events.ProcessAsync();
        await encore.Engine.Jobs.DispatchAsync();
    }

    private static string Id(Review review) => review.Id.ToString(CultureInfo.InvariantCulture);

    private async ValueTask Record(ShopChange change, long? customerId, Func<MemberId, LoyaltyEvent> fact)
    {
        if (customerId is { } id)
        {
            await encore.Inbox.RecordAsync(change.Transaction, encore.Engine.Events.Prepare(fact(EncoreHost.Member(id))));
        }
    }
}
