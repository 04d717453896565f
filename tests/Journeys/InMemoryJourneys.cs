using Encore.Journeys.Drivers;
using Encore.Journeys.Stories;
using Encore.Loyalty.Testing;

namespace Encore.Journeys;

public sealed class InMemoryJourneys : MerchantStories
{
    protected override Task<IStoreDriver> StartAsync()
    {
        var store = new InMemoryStore("journey");
        var clock = new ManualClock();
        return Task.FromResult<IStoreDriver>(new EngineDriver(clock, nodes: 1, _ => new InMemoryModule(store, clock)));
    }
}
