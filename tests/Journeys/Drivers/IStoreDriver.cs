using Encore.Loyalty;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Surveys.Cases;

namespace Encore.Journeys.Drivers;

/// <summary>A store in which a story can happen. Goods are sold in units of 10.00 net, without further discounts, so that every store comes to the same points.</summary>
public interface IStoreDriver : IAsyncDisposable
{
    /// <summary>What this store cannot do; a story that needs it is skipped and says so.</summary>
    IReadOnlySet<Need> Lacks { get; }

    /// <summary>A new customer, signed in.</summary>
    Task<Shopper> ShopperAsync();

    /// <summary>Publishes a program document from now on.</summary>
    Task PublishAsync(string program);

    /// <summary>Checks out without paying.</summary>
    /// <param name="shopper">Who buys.</param>
    /// <param name="units">Units of 10.00.</param>
    /// <param name="voucher">A code to apply, or null.</param>
    Task<Order> OrderAsync(Shopper shopper, int units, string? voucher = null);

    /// <summary>The store's id of the goods of an order; those of four units differ from those of five. See <see cref="Need.Offers"/>.</summary>
    string ProductOf(int units) => throw new NotSupportedException();

    /// <summary>The codes that the order's confirmation shows as offers. See <see cref="Need.Offers"/>.</summary>
    Task<IReadOnlyList<string>> OffersOfAsync(Order order) => throw new NotSupportedException();

    /// <summary>The headlines of what is suggested to the shopper without a voucher. See <see cref="Need.Offers"/>.</summary>
    Task<IReadOnlyList<string>> SuggestionsAsync(Shopper shopper) => throw new NotSupportedException();

    /// <summary>Staff search the store's orders, make an offer of what was found and publish it with the program. See <see cref="Need.OwnOrders"/>.</summary>
    Task CrossSellAsync(string bought, string then) => throw new NotSupportedException();

    /// <summary>Checks out without paying, with points; see <see cref="Need.PointsAtCheckout"/>.</summary>
    Task<Order> OrderWithPointsAsync(Shopper shopper, int units, long points) => throw new NotSupportedException();

    /// <summary>Makes an order smaller; see <see cref="Need.EditOrders"/>.</summary>
    Task EditAsync(Order order, int units) => throw new NotSupportedException();

    /// <summary>The payment arrives. Called again, it is the same payment delivered again.</summary>
    Task PayAsync(Order order);

    /// <summary>Gives back a part of the order's total.</summary>
    /// <param name="order">A paid order.</param>
    /// <param name="part">Of the whole total, above 0 to 1.</param>
    Task RefundAsync(Order order, decimal part);

    Task CancelAsync(Order order);

    /// <summary>The shopper writes a review of the unit product; it waits for moderation.</summary>
    Task<Review> ReviewAsync(Shopper shopper);

    Task ApproveAsync(Review review);

    Task WithdrawAsync(Review review);

    /// <summary>What staff do and see that this store has no page for.</summary>
    LoyaltyEngine Staff => throw new NotSupportedException();

    /// <summary>The shopper tells the birthday, <c>MM-dd</c>.</summary>
    Task CompleteProfileAsync(Shopper shopper, string birthday) => throw new NotSupportedException();

    Task SubscribeAsync(Shopper shopper) => throw new NotSupportedException();

    /// <summary>The shopper comes by; it counts once a day.</summary>
    Task VisitAsync(Shopper shopper) => throw new NotSupportedException();

    /// <summary>The shopper passes a product on.</summary>
    Task ShareAsync(Shopper shopper) => throw new NotSupportedException();

    /// <summary>Staff grant points for something outside the shop.</summary>
    /// <param name="shopper">Who gets them.</param>
    /// <param name="points">Null: as the program says.</param>
    /// <param name="grant">The same one again grants nothing more.</param>
    Task GrantAsync(Shopper shopper, long? points, string grant) => throw new NotSupportedException();

    /// <summary>What the shop says a cart would earn.</summary>
    /// <param name="shopper">Whose cart; it is left as it was found.</param>
    /// <param name="units">Units of 10.00.</param>
    Task<long> WillEarnAsync(Shopper shopper, int units) => throw new NotSupportedException();

    /// <summary>The shopper asks for a link to give to friends.</summary>
    Task<string> LinkForFriendsAsync(Shopper shopper) => throw new NotSupportedException();

    /// <summary>Somebody who does not know the store follows the link and becomes a customer.</summary>
    Task<Shopper> FriendAsync(string link) => throw new NotSupportedException();

    /// <summary>Whatever the store does in the background is done now.</summary>
    Task SettleAsync();

    /// <summary>The store's clock moves on.</summary>
    Task PassDaysAsync(int days);

    /// <summary>The shopper redeems the reward; sent again with the same request id it is the same request.</summary>
    Task<Redeemed> RedeemAsync(Shopper shopper, string reward, string requestId);

    Task<MemberOverview> OverviewAsync(Shopper shopper);

    /// <summary>All entries, oldest first, as recorded.</summary>
    Task<IReadOnlyList<Entry>> LedgerAsync(Shopper shopper);

    /// <summary>The order is shipped or handed over.</summary>
    Task FulfilAsync(Order order) => throw new NotSupportedException();

    /// <summary>What the latest invitation to a survey opens; null when there is none that can be answered.</summary>
    Task<string?> SurveyLinkAsync(Shopper shopper) => throw new NotSupportedException();

    /// <summary>Somebody, or a mail scanner, follows the link behind a score.</summary>
    Task OpenSurveyAsync(string link, int score) => throw new NotSupportedException();

    /// <summary>Somebody who is not signed in follows the link, chooses a score and sends it.</summary>
    /// <returns>The code that came in return; null where there is none.</returns>
    Task<string?> AnswerAsync(string link, int score) => throw new NotSupportedException();

    /// <summary>The shopper turns in such a code.</summary>
    Task TurnInAsync(Shopper shopper, string code) => throw new NotSupportedException();

    /// <summary>Staff give points in a case.</summary>
    Task GoodwillAsync(Case opened, long points, string reason) => throw new NotSupportedException();

    /// <summary>Staff close a case and write to the member.</summary>
    Task CloseAsync(Case opened, string message) => throw new NotSupportedException();
}
