using Autofac.Core;
using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Rewards;
using Encore.Loyalty.Tests.Engine;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Offers;

/// <summary>A shop whose program has the offers that a test is about: silver from 100 spent, gold from 500, regulars from the second order on.</summary>
internal sealed class OfferShop : IDisposable
{
    private OfferShop(IModule[] extensions) => Shop = new(extensions);

    public Shop Shop { get; }

    public LoyaltyEngine Engine => Shop.Engine;

    public static async Task<OfferShop> OpenAsync(string offers, params IModule[] extensions)
    {
        var shop = new OfferShop(extensions);
        await shop.PublishAsync(offers);
        return shop;
    }

    public static string Program(string offers, int gold = 500) => $$"""
        {
          "earning": [ { "id": "purchase", "kind": "purchase", "pointsPerUnit": 1 } ],
          "tiers": { "basis": "spent", "levels": [ { "id": "silver", "threshold": 100 }, { "id": "gold", "threshold": {{gold}} } ] },
          "segments": [ { "id": "regular", "orders": { "from": 2 } } ],
          "rewards": [ { "id": "coupon-5", "kind": "coupon", "cost": 100, "value": 5, "validity": { "days": 90 } }, { "id": "cinema", "kind": "partner", "cost": 100 } ],
          "offers": [ {{offers}} ]
        }
        """;

    public async Task PublishAsync(string offers, int gold = 500)
    {
        var reading = await Engine.Programs.PublishAsync(Program(offers, gold), "owner");
        Assert.That(reading.Errors, Is.Empty);
    }

    public async Task PassAsync(int days)
    {
        Shop.Clock.Advance(TimeSpan.FromDays(days));
        await Engine.Jobs.RunAsync();
    }

    /// <summary>An order of some products, ten dollars each.</summary>
    public OrderPaid Buys(string order, params string[] products) => new() { Member = Shop.Ann, OccurredAt = Shop.Clock.Now, OrderId = order, Order = Basket(products) };

    public static OrderFacts Basket(params string[] products) => new()
    {
        Currency = Currency.Of("USD"),
        Lines = [.. products.Select((product, index) => new OrderLine { LineId = $"{index + 1}", ProductId = product, Categories = [product[..1]], Net = 10 })],
        Total = 10 * products.Length,
    };

    public async Task<IReadOnlyList<Voucher>> VouchersAsync(MemberId? member = null) => (await Engine.Members.OverviewAsync(member ?? Shop.Ann)).Vouchers;

    /// <summary>How many of an offer's vouchers could be used now.</summary>
    public async Task<int> OpenAsync(MemberId? member = null) => (await VouchersAsync(member)).Count(voucher => voucher.IsUsable(Shop.Clock.Now));

    public async Task<long> GivenAsync(string offer) => (await Engine.Offers.ResultsAsync()).Single(result => result.Offer.Id == offer).Given;

    public void Dispose() => Shop.Dispose();
}
