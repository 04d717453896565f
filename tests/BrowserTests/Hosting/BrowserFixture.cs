using Encore.BrowserTests.Pages;
using NUnit.Framework;
using NUnit.Framework.Interfaces;

namespace Encore.BrowserTests.Hosting;

/// <summary>A demo store for the fixture, and browsers for those who visit it in a test.</summary>
[Category("Browser")]
public abstract class BrowserFixture
{
    private readonly List<Visit> visits = [];

    private protected RunningStore Store { get; private set; } = null!;

    /// <summary>The shop opens with the sample history of a year.</summary>
    protected virtual bool WithPast => false;

    /// <summary>Why the fixture does not run here; null where it does.</summary>
    protected virtual string? NotNow => null;

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        if (NotNow is { } reason)
        {
            Assert.Ignore(reason);
        }

        await Chromium.StartAsync();
        Store = await RunningStore.OpenAsync(WithPast);
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        if (Store is not null)
        {
            await Store.DisposeAsync();
        }
    }

    [TearDown]
    public async Task LeaveAsync()
    {
        var failed = TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Failed;
        var faults = visits.SelectMany(visit => visit.Faults).ToList();
        foreach (var visit in visits)
        {
            if (failed)
            {
                var picture = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{TestContext.CurrentContext.Test.ID}-{visits.IndexOf(visit)}.png");
                await visit.Page.ScreenshotAsync(new() { Path = picture, FullPage = true });
                TestContext.AddTestAttachment(picture, visit.Page.Url);
            }

            await visit.DisposeAsync();
        }

        visits.Clear();
        Assert.That(faults, Is.Empty, "Something failed behind the pages.");
    }

    private protected async Task<Shop> VisitAsync(Setting? setting = null)
    {
        var visit = await Visit.BeginAsync(Store, setting ?? new());
        visits.Add(visit);
        return new(visit.Page);
    }

    /// <summary>A new shopper with an account and nothing else.</summary>
    private protected async Task<Shop> ShopperAsync(Setting? setting = null)
    {
        var shop = await VisitAsync(setting);
        await shop.RegisterAsync();
        return shop;
    }

    /// <summary>A new shopper with 64 points for each kettle, all to be spent at once.</summary>
    private protected async Task<Shop> CollectorAsync(int kettles, Setting? setting = null)
    {
        var shop = await ShopperAsync(setting);
        await shop.BuyAsync("swan-kettle", kettles);
        await shop.PassFortnightAsync();
        return shop;
    }

    private protected async Task<OwnerDesk> OwnerAsync(Setting? setting = null)
    {
        var shop = await VisitAsync(setting);
        await shop.SignInAsync("owner");
        return new(shop.Page);
    }
}
