using Encore.Journeys.Drivers;
using Encore.Journeys.Drivers.Demo;
using Encore.Journeys.Stories;

namespace Encore.Journeys;

public sealed class DemoStoreJourneys : MerchantStories
{
    protected override async Task<IStoreDriver> StartAsync() => await DemoStoreDriver.StartAsync();
}
