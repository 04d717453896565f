namespace Encore.DemoStore.Shop;

public enum ShopFactKind
{
    OrderPlaced,
    OrderPaid,
    OrderFulfilled,
    OrderRefunded,
    OrderCancelled,
    ReviewApproved,
    ReviewWithdrawn,
    CustomerRegistered,
}
