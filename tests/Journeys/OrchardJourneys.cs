using Encore.Journeys.Drivers;
using Encore.Journeys.Drivers.Orchard;
using Encore.Journeys.Stories;
using Encore.Loyalty.Programs;
using NUnit.Framework;
using NUnit.Framework.Interfaces;

namespace Encore.Journeys;

/// <summary>A real Orchard Core site with the packed modules, where the environment names one. All stories happen in the same site, one after another.</summary>
public sealed class OrchardJourneys : MerchantStories
{
    private OrchardSite? site;

    [OneTimeSetUp]
    public async Task Install()
    {
        if (PublishedSite.FromEnvironment() is { } published)
        {
            site = await OrchardSite.StartAsync(published);
        }
    }

    /// <summary>What the site's log adds to a story that did not end well.</summary>
    [TearDown]
    public async Task Tell()
    {
        if (site is not null && TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Failed)
        {
            await TestContext.Out.WriteLineAsync(site.Process?.LastWords);
        }
    }

    [OneTimeTearDown]
    public async Task Remove()
    {
        if (site is not null)
        {
            await site.DisposeAsync();
        }
    }

    /// <summary>As long as the modules take no vouchers at the checkout, the story about both is not told here.</summary>
    [Test]
    public async Task Cancelling_a_paid_order_takes_its_points_back()
    {
        await using var store = new OrchardDriver(site!);
        var ann = await store.ShopperAsync();
        var order = await store.OrderAsync(ann, units: 8);
        await store.PayAsync(order);
        await store.CancelAsync(order);
        await store.SettleAsync();
        Assert.That(
            (await store.LedgerAsync(ann)).Select(entry => $"{entry.Reason} {entry.From}>{entry.To} {entry.Points}"),
            Is.EqualTo(new[] { "Accrual Issued>Pending 80", "Clawback Pending>ClawedBack 80" }));
    }

    protected override async Task<IStoreDriver> StartAsync()
    {
        if (site is null)
        {
            Assert.Ignore(PublishedSite.Missing);
        }

        var driver = new OrchardDriver(site);
        await driver.PublishAsync(DefaultProgram.Document());
        return driver;
    }
}
