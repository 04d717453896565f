namespace Encore.DemoStore.Shop;

/// <summary>Hears of everything that happens in the shop, inside the transaction of the change itself.</summary>
/// <remarks>
/// An exception rolls the shop's own change back, so a listener records the fact and does the rest in <see cref="Committed"/>.
/// Orders and reviews arrive as they are after the change, refunded amounts cumulated.
/// </remarks>
public interface IShopEvents
{
    ValueTask OrderPlaced(ShopChange change, Order order);

    ValueTask OrderPaid(ShopChange change, Order order);

    /// <summary>It was made smaller, paid or not.</summary>
    ValueTask OrderEdited(ShopChange change, Order order);

    ValueTask OrderFulfilled(ShopChange change, Order order);

    /// <summary>Money went back: <paramref name="refund"/> tells this part, the order tells the sum of all.</summary>
    ValueTask OrderRefunded(ShopChange change, Order order, Refund refund);

    /// <summary>Voided; where it had been paid, all that was left has been returned (no <see cref="OrderRefunded"/> beside it).</summary>
    ValueTask OrderCancelled(ShopChange change, Order order);

    ValueTask ReviewApproved(ShopChange change, Review review);

    /// <summary>A review that stood approved does so no longer.</summary>
    ValueTask ReviewWithdrawn(ShopChange change, Review review);

    ValueTask CustomerRegistered(ShopChange change, Customer customer);

    /// <summary>The customer said when their birthday is (<c>MM-dd</c>), for the first time.</summary>
    ValueTask ProfileCompleted(ShopChange change, Customer customer, string birthday);

    ValueTask NewsletterSubscribed(ShopChange change, Customer customer);

    /// <summary>The first visit of a day (<c>yyyy-MM-dd</c>).</summary>
    ValueTask Visited(ShopChange change, Customer customer, string day);

    /// <summary>The customer passed a product on; the same share may be told again.</summary>
    ValueTask Shared(ShopChange change, Customer customer, string share);

    /// <summary>Staff granted points for something outside this shop's checkout; null: as many as are usual.</summary>
    ValueTask Granted(ShopChange change, Customer customer, string grant, long? points);

    /// <summary>After the commit. An exception is logged and goes no further: the change stands.</summary>
    ValueTask Committed(IReadOnlyList<ShopFact> facts);
}
