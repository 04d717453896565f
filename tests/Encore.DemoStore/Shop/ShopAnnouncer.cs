namespace Encore.DemoStore.Shop;

/// <summary>Tells all listeners, in the order of their registration, and notes the fact for the time after the commit.</summary>
public sealed class ShopAnnouncer(IEnumerable<IShopEvents> listeners)
{
    readonly IShopEvents[] listeners = [.. listeners];

    public Task OrderPlaced(ShopChange change, Order order) =>
        Tell(change, Fact(ShopFactKind.OrderPlaced, order), it => it.OrderPlaced(change, order));

    public Task OrderPaid(ShopChange change, Order order) =>
        Tell(change, Fact(ShopFactKind.OrderPaid, order), it => it.OrderPaid(change, order));

    public Task OrderEdited(ShopChange change, Order order) =>
        Tell(change, Fact(ShopFactKind.OrderEdited, order), it => it.OrderEdited(change, order));

    public Task OrderFulfilled(ShopChange change, Order order) =>
        Tell(change, Fact(ShopFactKind.OrderFulfilled, order), it => it.OrderFulfilled(change, order));

    public Task OrderRefunded(ShopChange change, Order order, Refund refund) =>
        Tell(change, Fact(ShopFactKind.OrderRefunded, order), it => it.OrderRefunded(change, order, refund));

    public Task OrderCancelled(ShopChange change, Order order) =>
        Tell(change, Fact(ShopFactKind.OrderCancelled, order), it => it.OrderCancelled(change, order));

    public Task ReviewApproved(ShopChange change, Review review) =>
        Tell(change, Fact(ShopFactKind.ReviewApproved, review), it => it.ReviewApproved(change, review));

    public Task ReviewWithdrawn(ShopChange change, Review review) =>
        Tell(change, Fact(ShopFactKind.ReviewWithdrawn, review), it => it.ReviewWithdrawn(change, review));

    public Task CustomerRegistered(ShopChange change, Customer customer) =>
        Tell(change, Fact(ShopFactKind.CustomerRegistered, customer), it => it.CustomerRegistered(change, customer));

    public Task ProfileCompleted(ShopChange change, Customer customer, string birthday) =>
        Tell(change, Fact(ShopFactKind.ProfileCompleted, customer), it => it.ProfileCompleted(change, customer, birthday));

    public Task NewsletterSubscribed(ShopChange change, Customer customer) =>
        Tell(change, Fact(ShopFactKind.NewsletterSubscribed, customer), it => it.NewsletterSubscribed(change, customer));

    public Task Visited(ShopChange change, Customer customer, string day) =>
        Tell(change, Fact(ShopFactKind.Visited, customer), it => it.Visited(change, customer, day));

    public Task Shared(ShopChange change, Customer customer, string share) =>
        Tell(change, Fact(ShopFactKind.Shared, customer), it => it.Shared(change, customer, share));

    public Task Granted(ShopChange change, Customer customer, string grant, long? points) =>
        Tell(change, Fact(ShopFactKind.Granted, customer), it => it.Granted(change, customer, grant, points));

    static ShopFact Fact(ShopFactKind kind, Customer customer) => new(kind, customer.Id, customer.Id);

    static ShopFact Fact(ShopFactKind kind, Order order) => new(kind, order.CustomerId, order.Id);

    static ShopFact Fact(ShopFactKind kind, Review review) => new(kind, review.CustomerId, review.Id);

    async Task Tell(ShopChange change, ShopFact fact, Func<IShopEvents, ValueTask> tell)
    {
        change.Note(fact);
        foreach (var listener in listeners)
        {
            await tell(listener);
        }
    }
}
