namespace Encore.DemoStore.Shop;

public enum ShopFactKind
{
    OrderPlaced,
    OrderPaid,
    OrderEdited,
    OrderFulfilled,
    OrderRefunded,
    OrderCancelled,
    ReviewApproved,
    ReviewWithdrawn,
    CustomerRegistered,
    ProfileCompleted,
    NewsletterSubscribed,
    Visited,
    Shared,
    Granted,
}
