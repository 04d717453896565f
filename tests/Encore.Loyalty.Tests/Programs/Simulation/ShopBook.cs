using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Processing.Reconciliation;

namespace Encore.Loyalty.Tests.Programs.Simulation;

/// <summary>A shop's own list of facts, in pages of two origins each.</summary>
internal sealed class ShopBook : IShopHistory
{
    private const int PageSize = 2;

    public List<LoyaltyEvent> Facts { get; } = [];

    public string Name => "book";

    public Task<IReadOnlyList<ShopRecord>> RecentAsync(DateTimeOffset from, int limit, CancellationToken cancel) => Task.FromResult<IReadOnlyList<ShopRecord>>([]);

    public Task<HistoryPage> ReadAsync(string? after, DateTimeOffset from, int limit, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var start = after is null ? 0 : int.Parse(after, System.Globalization.CultureInfo.InvariantCulture);
        var origins = Facts.Where(fact => fact.OccurredAt >= from).GroupBy(fact => (fact.Member, fact.Origin)).ToList();
        var page = origins.Skip(start).Take(PageSize).Select(group => new ShopRecord { Id = group.Key.Origin.Id, Began = group.First().OccurredAt, Facts = [.. group] });
        return Task.FromResult(new HistoryPage([.. page], start + PageSize >= origins.Count ? null : $"{start + PageSize}"));
    }
}
