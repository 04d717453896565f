using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Processing.Reconciliation;

namespace Encore.Loyalty.Hosting;

/// <summary>What the shop itself holds, its orders or its reviews: the comparison walks through it to find facts that the inbox never heard of. Only those of members; guests are left out.</summary>
public interface IShopHistory
{
    /// <summary>Names its bookmark.</summary>
    string Name { get; }

    /// <summary>Those that changed last, or the newest where the shop does not date changes; in any order.</summary>
    /// <param name="from">None from before.</param>
    /// <param name="limit">About so many.</param>
    /// <param name="cancel">Stops the reading.</param>
    Task<IReadOnlyList<ShopRecord>> RecentAsync(DateTimeOffset from, int limit, CancellationToken cancel);

    /// <summary>The next page of all, in an order that later changes do not disturb.</summary>
    /// <param name="after">Where the page before it ended; null: from the beginning.</param>
    /// <param name="from">None from before.</param>
    /// <param name="limit">About so many.</param>
    /// <param name="cancel">Stops the reading.</param>
    Task<HistoryPage> ReadAsync(string? after, DateTimeOffset from, int limit, CancellationToken cancel);

    /// <summary>The facts with all that belongs to them, for a history whose records are outlines.</summary>
    Task<IReadOnlyList<LoyaltyEvent>> TellAsync(ShopRecord record, CancellationToken cancel) => Task.FromResult(record.Facts);
}
