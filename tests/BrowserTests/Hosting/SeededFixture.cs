using Encore.BrowserTests.Pages;
using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using NUnit.Framework;

namespace Encore.BrowserTests.Hosting;

/// <summary>A store with a past, something in Oliver Hart's cart, vouchers in his wallet, and a fact that needs the owner.</summary>
public abstract class SeededFixture : BrowserFixture
{
    private readonly Dictionary<string, string> cookies = [];

    protected override bool WithPast => true;

    [OneTimeSetUp]
    public async Task PrepareAsync()
    {
        await ReportForeignOrderAsync();
        foreach (var person in View.All.Select(view => view.Person).OfType<string>().Distinct())
        {
            await using var visit = await Visit.BeginAsync(Store, new());
            await new Shop(visit.Page).SignInAsync(person);
            if (person == View.Shopper)
            {
                await FillAsync(new(visit.Page));
            }

            cookies[person] = await visit.Page.Context.StorageStateAsync();
        }
    }

    private protected async Task<Shop> LookAtAsync(View view, Setting setting)
    {
        var shop = await VisitAsync(setting with { Cookies = view.Person is { } person ? cookies[person] : null });
        await shop.Page.GotoAsync(view.Path);
        return shop;
    }

    private static async Task FillAsync(Shop shop)
    {
        await shop.Rewards.OpenAsync();
        await shop.Rewards.RedeemAsync("coupon-5");
        await shop.BuyAsync("ember-roast", 1, voucher: await shop.Rewards.NewCode.InnerTextAsync());
        await shop.Rewards.OpenAsync();
        await shop.Rewards.RedeemAsync("coupon-5");
        await shop.Page.GotoAsync("/product/jasmine-pearls");
        await new ProductPage(shop.Page).AddAsync(2);
        await shop.Checkout.FillAsync();
    }

    /// <summary>An order that is not in the store's currency.</summary>
    private async Task ReportForeignOrderAsync()
    {
        var line = new OrderLine { LineId = "1", ProductId = "swan-kettle", Quantity = 1, Net = 64 };
        await Store.Engine.Events.RecordAsync(new OrderPaid
        {
            Member = Store.Engine.Host.Member("4"),
            OccurredAt = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero),
            OrderId = "L9001",
            Order = new() { Currency = Currency.Of("EUR"), Lines = [line], Total = 64 },
        });
        await Store.Engine.Events.ProcessAsync();
    }
}
