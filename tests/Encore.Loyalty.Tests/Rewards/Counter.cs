using Autofac.Core;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Redemption;
using Encore.Loyalty.Rewards;
using Encore.Loyalty.Tests.Engine;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Rewards;

/// <summary>A shop whose program has the rewards that a test is about. Ann has 1000 points of purchases; those of reviews buy products and coupons only.</summary>
internal sealed class Counter : IDisposable
{
    private int requests;

    private Counter(IModule[] extensions) => Shop = new(extensions);

    public Shop Shop { get; }

    public LoyaltyEngine Engine => Shop.Engine;

    public static async Task<Counter> OpenAsync(string rewards, params IModule[] extensions)
    {
        var counter = new Counter(extensions);
        await counter.PublishAsync(rewards);
        await counter.Shop.HappenAsync(counter.Shop.Paid("first", 1000));
        return counter;
    }

    public async Task PublishAsync(string rewards)
    {
        var reading = await Engine.Programs.PublishAsync($$"""
            {
              "earning": [
                { "id": "purchase", "kind": "purchase", "pointsPerUnit": 1 },
                { "id": "review", "kind": "review", "points": 10, "redeemableFor": ["product", "coupon"] }
              ],
              "tiers": { "basis": "spent", "levels": [ { "id": "silver", "threshold": 1000 }, { "id": "gold", "threshold": 5000 } ] },
              "segments": [ { "id": "vip", "orders": { "from": 2 } } ],
              "rewards": [ {{rewards}} ]
            }
            """, "owner");
        Assert.That(reading.Errors, Is.Empty);
    }

    public Task<RedeemResult> RedeemAsync(string reward, string? request = null, MemberId? member = null) =>
        Engine.Redemptions.RedeemAsync(new(member ?? Shop.Ann, reward, request ?? $"r{++requests}", (member ?? Shop.Ann).Customer));

    public async Task<Voucher> BuyAsync(string reward)
    {
        var result = await RedeemAsync(reward);
        Assert.That(result.Refusal, Is.Null);
        return result.Voucher!;
    }

    public async Task<RewardOffer> OfferAsync(string reward) => (await Engine.Members.OverviewAsync(Shop.Ann)).Rewards.Single(offer => offer.Reward.Id == reward);

    public async Task<Voucher> VoucherAsync(string code) => (await Engine.Members.OverviewAsync(Shop.Ann)).Vouchers.Single(voucher => voucher.Code == code);

    public async Task<long> AvailableAsync() => (await Shop.BalancesAsync()).Available;

    public void Dispose() => Shop.Dispose();
}
