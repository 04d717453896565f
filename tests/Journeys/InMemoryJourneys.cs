using Encore.Journeys.Drivers;
using Encore.Journeys.Stories;
using Encore.Loyalty.Testing;

namespace Encore.Journeys;

public sealed class InMemoryJourneys : MerchantStories
{
    protected override Task<IStoreDriver> StartAsync()
    {
        var store = new InMemoryStore();
        return Task.FromResult<IStoreDriver>(new EngineDriver(new ManualClock(), nodes: 1, _ => new InMemoryStoreModule(store)));
    }
}
