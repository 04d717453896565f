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

    [Test]
    public async Task Of_two_checkouts_with_one_voucher_one_takes_it_and_the_other_is_led_back_to_the_cart()
    {
        await using var store = (OrchardDriver)await StartAsync();
        await store.PublishAsync(SpendableAtOnce());
        var ann = await store.ShopperAsync();
        await store.PayAsync(await store.OrderAsync(ann, units: 10));
        await store.SettleAsync();
        var voucher = await store.RedeemAsync(ann, "coupon-5", "once");
        var phone = await store.OrderAsync(ann, units: 8, voucher.Code);
        var desk = await store.OrderAsync(store.Again(ann), units: 8, voucher.Code);

        var ends = await Task.WhenAll(EndOfAsync(store.PayAsync(phone)), EndOfAsync(store.PayAsync(desk)));
        await store.SettleAsync();

        Assert.That(ends.Order(), Is.EqualTo(new[] { "", "The order was not placed: /cart?voucher=taken" }));
        Assert.That((await store.LedgerAsync(ann)).Select(entry => $"{entry.Reason} {entry.Points}"), Is.EqualTo(new[] { "Accrual 100", "Redemption 100", "Accrual 75" }));
    }

    [Test]
    public async Task The_minute_finds_an_order_and_a_review_that_were_not_heard_of()
    {
        await using var store = (OrchardDriver)await StartAsync();
        var ann = await store.ShopperAsync();
        var (review, order) = (await store.ReviewAsync(ann), await store.OrderAsync(ann, units: 8));
        await site!.Database.WithoutRecordingAsync(async () =>
        {
            await store.PayAsync(order);
            await store.ApproveAsync(review);
        });
        Assert.That(await store.LedgerAsync(ann), Is.Empty);

        var found = await site.Ledger.FoundAsync(ann, count: 2);
        Assert.That(found.Select(entry => $"{entry.Reason} {entry.Points} {entry.RuleId}"), Is.EquivalentTo(new[] { "Accrual 80 purchase", "Accrual 10 review" }));

        await site.Database.WithoutRecordingAsync(() => store.WithdrawAsync(review));
        Assert.That((await site.Ledger.FoundAsync(ann, count: 3))[^1].Reason.ToString(), Is.EqualTo("Clawback"));
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

    /// <returns>What stopped the checkout; empty: nothing.</returns>
    private static async Task<string> EndOfAsync(Task checkout)
    {
        try
        {
            await checkout;
            return "";
        }
        catch (InvalidOperationException problem)
        {
            return problem.Message.Split(" says:")[0];
        }
    }
}
