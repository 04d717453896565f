using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing.Reconciliation;

namespace Encore.OrchardCore.Loyalty.Tests.Fakes;

/// <summary>What a site holds, all on one page.</summary>
public sealed class Shelf(string name, Func<IEnumerable<ShopRecord?>> records) : IShopHistory
{
    public string Name => name;

    public Task<IReadOnlyList<ShopRecord>> RecentAsync(DateTimeOffset from, int limit, CancellationToken cancel) => Task.FromResult<IReadOnlyList<ShopRecord>>([]);

    public Task<HistoryPage> ReadAsync(string? after, DateTimeOffset from, int limit, CancellationToken cancel) => Task.FromResult(new HistoryPage([.. records().OfType<ShopRecord>()], null));
}
