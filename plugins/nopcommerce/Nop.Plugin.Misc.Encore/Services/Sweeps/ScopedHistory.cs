using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Processing.Reconciliation;
using Microsoft.Extensions.DependencyInjection;

namespace Nop.Plugin.Misc.Encore.Services.Sweeps;

/// <summary>A history whose every page is read with services of its own, as a request has them; the engine outlives them all.</summary>
public sealed class ScopedHistory<THistory>(string name, IServiceScopeFactory scopes) : IShopHistory
    where THistory : IShopHistory
{
    public string Name => name;

    public Task<IReadOnlyList<ShopRecord>> RecentAsync(DateTimeOffset from, int limit, CancellationToken cancel) => AskAsync(history => history.RecentAsync(from, limit, cancel));

    public Task<HistoryPage> ReadAsync(string? after, DateTimeOffset from, int limit, CancellationToken cancel) => AskAsync(history => history.ReadAsync(after, from, limit, cancel));

    public Task<IReadOnlyList<LoyaltyEvent>> TellAsync(ShopRecord record, CancellationToken cancel) => AskAsync(history => history.TellAsync(record, cancel));

    private async Task<T> AskAsync<T>(Func<THistory, Task<T>> ask)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<THistory>());
    }
}
