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
        Tell(
            change,
            new ShopFact(ShopFactKind.CustomerRegistered, customer.Id, customer.Id),
            it => it.CustomerRegistered(change, customer));

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
