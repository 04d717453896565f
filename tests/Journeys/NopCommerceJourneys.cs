using Encore.Journeys.Drivers;
using Encore.Journeys.Drivers.NopCommerce;
using Encore.Journeys.Stories;
using Encore.Loyalty.Programs;
using NUnit.Framework;
using NUnit.Framework.Interfaces;

namespace Encore.Journeys;

/// <summary>A real nopCommerce store with the packed plugin, where the environment names one. All stories happen in the same store, one after another.</summary>
public sealed class NopCommerceJourneys : MerchantStories
{
    private NopCommerceStore? store;

    [OneTimeSetUp]
    public async Task Install()
    {
        if (PublishedStore.FromEnvironment() is { } published)
        {
            store = await NopCommerceStore.StartAsync(published);
        }
    }

    /// <summary>What the store's log adds to a story that did not end well.</summary>
    [TearDown]
    public async Task Tell()
    {
        if (store is not null && TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Failed)
        {
            await TestContext.Out.WriteLineAsync(await store.Log.NewsAsync());
        }
    }

    [OneTimeTearDown]
    public async Task Remove()
    {
        if (store is not null)
        {
            await store.DisposeAsync();
        }
    }

    protected override async Task<IStoreDriver> StartAsync()
    {
        if (store is null)
        {
            Assert.Ignore(PublishedStore.Missing);
        }

        var driver = new NopCommerceDriver(store);
        await driver.PublishAsync(DefaultProgram.Document());
        return driver;
    }
}
