using Autofac;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Testing;

namespace Encore.Loyalty.Tests.Reconciliation;

/// <summary>Engines on one store and one order book, as the nodes of a web farm are.</summary>
internal sealed class Nodes : IDisposable
{
    private readonly List<RunningEngine> running = [];

    public Nodes(int count = 1, DateTimeOffset? countsFrom = null)
    {
        var options = new HostOptions { Scope = "shop", Currency = Currency.Of("USD"), CountsFrom = countsFrom };
        for (var node = 0; node < count; node++)
        {
            running.Add(LoyaltyEngine.Start(options, new InMemoryModule(Store, Clock), new ShopHistoryModule(Other, Book)));
        }
    }

    public InMemoryStore Store { get; } = new("shop");

    public ManualClock Clock { get; } = new(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));

    public OrderBook Book { get; } = new();

    /// <summary>Another history, which comes first.</summary>
    public OrderBook Other { get; } = new() { Name = "others" };

    public LoyaltyEngine this[int node] => running[node].Engine;

    public async Task<long> IssuedAsync()
    {
        var totals = (await this[0].Members.TotalsAsync()).Balances;
        return totals.Pending + totals.Available;
    }

    public void Dispose() => running.ForEach(node => node.Dispose());
}
