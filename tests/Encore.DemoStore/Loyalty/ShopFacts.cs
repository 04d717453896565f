using System.Globalization;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;

namespace Encore.DemoStore.Loyalty;

/// <summary>States what happens in the shop as facts, in the shop's own transaction, and has them processed after the commit. A guest is known by the e-mail address until an account is opened with it; this shop takes every address as verified.</summary>
public sealed class ShopFacts(EncoreHost encore, OrderStore orders) : IShopEvents
{
    public ValueTask OrderPlaced(ShopChange change, Order order) => Record(change, Member(order), member =>
        new OrderPlaced { Member = member, OccurredAt = change.At, OrderId = OrderMapping.Id(order), Order = OrderMapping.Facts(order) });

    public ValueTask OrderPaid(ShopChange change, Order order) => Record(change, Member(order), member =>
        new OrderPaid { Member = member, OccurredAt = change.At, OrderId = OrderMapping.Id(order), Order = OrderMapping.Facts(order) });

    public ValueTask OrderEdited(ShopChange change, Order order) => Record(change, Member(order), member =>
        new OrderEdited { Member = member, OccurredAt = change.At, OrderId = OrderMapping.Id(order), Order = OrderMapping.Left(order) });

    public ValueTask OrderFulfilled(ShopChange change, Order order) => Record(change, Member(order), member =>
        new OrderFulfilled { Member = member, OccurredAt = change.At, OrderId = OrderMapping.Id(order) });

    public async ValueTask OrderRefunded(ShopChange change, Order order, Refund refund)
    {
        await Record(change, Member(order), member => new OrderRefunded
        {
            Member = member,
            OccurredAt = change.At,
            OrderId = OrderMapping.Id(order),
            RefundedTotal = Money.Of(order.RefundedTotal + order.EditedOff, "USD"),
            Lines = OrderMapping.Refunded(order),
        });
        if (order.EditedOff > 0)
        {
            await OrderEdited(change, order);
        }
    }

    public ValueTask OrderCancelled(ShopChange change, Order order) => Record(change, Member(order), member =>
        new OrderCancelled { Member = member, OccurredAt = change.At, OrderId = OrderMapping.Id(order) });

    public ValueTask ReviewApproved(ShopChange change, Review review) => Record(change, EncoreHost.Member(review.CustomerId), member =>
        new ReviewApproved
        {
            Member = member, OccurredAt = change.At, ReviewId = Id(review), ProductId = review.ProductId, Length = review.Body.Length, VerifiedPurchase = review.Verified,
        });

    public ValueTask ReviewWithdrawn(ShopChange change, Review review) => Record(change, EncoreHost.Member(review.CustomerId), member =>
        new ReviewWithdrawn { Member = member, OccurredAt = change.At, ReviewId = Id(review), ProductId = review.ProductId });

    public async ValueTask CustomerRegistered(ShopChange change, Customer customer)
    {
        var member = EncoreHost.Member(customer.Id);
        await Record(change, member, member => new MemberRegistered { Member = member, OccurredAt = change.At });
        if (orders.HasGuestBought(change.Sql, customer.Email))
        {
            await Record(change, EncoreHost.Guest(customer.Email), guest => new MembersMerged { Member = guest, OccurredAt = change.At, Into = member });
        }
    }

    public ValueTask ProfileCompleted(ShopChange change, Customer customer, string birthday) => Record(change, EncoreHost.Member(customer.Id), member =>
        new ProfileCompleted { Member = member, OccurredAt = change.At, Birthday = birthday });

    public ValueTask NewsletterSubscribed(ShopChange change, Customer customer) => Record(change, EncoreHost.Member(customer.Id), member =>
        new NewsletterSubscribed { Member = member, OccurredAt = change.At });

    public ValueTask Visited(ShopChange change, Customer customer, string day) => Record(change, EncoreHost.Member(customer.Id), member =>
        new Visited { Member = member, OccurredAt = change.At, VisitId = day });

    public ValueTask Shared(ShopChange change, Customer customer, string share) => Record(change, EncoreHost.Member(customer.Id), member =>
        new Shared { Member = member, OccurredAt = change.At, ShareId = share });

    public ValueTask Granted(ShopChange change, Customer customer, string grant, long? points) => Record(change, EncoreHost.Member(customer.Id), member =>
        new ManualAward { Member = member, OccurredAt = change.At, AwardId = grant, Points = points });

    public async ValueTask Committed(IReadOnlyList<ShopFact> facts)
    {
        await encore.Engine.Events.ProcessAsync();
        await encore.Engine.Jobs.DispatchAsync();
    }

    private static string Id(Review review) => review.Id.ToString(CultureInfo.InvariantCulture);

    private static MemberId Member(Order order) => order.CustomerId is { } id ? EncoreHost.Member(id) : EncoreHost.Guest(order.Email);

    private async ValueTask Record(ShopChange change, MemberId member, Func<MemberId, LoyaltyEvent> fact) =>
        await encore.Inbox.RecordAsync(change.Transaction, encore.Engine.Events.Prepare(fact(member)));
}
