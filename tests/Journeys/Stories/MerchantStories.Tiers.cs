using Encore.Journeys.Drivers;
using NUnit.Framework;

namespace Encore.Journeys.Stories;

/// <summary>Tiers and what they open.</summary>
public abstract partial class MerchantStories
{
    private const string TwoTiers = """
        {
          "earning": [
            { "id": "purchase", "kind": "purchase", "pointsPerUnit": 1 },
            { "id": "birthday", "kind": "birthday", "points": 30, "when": { "tiers": ["silver"] } }
          ],
          "rewards": [
            { "id": "members-only", "kind": "content", "content": "https://example.com/first-look", "cost": 10, "when": { "tiers": ["silver"] } },
            { "id": "evening", "kind": "seat", "cost": 10, "when": { "tiers": ["silver"] } },
            { "id": "shipping", "kind": "coupon", "freeShipping": true, "cost": 1000 }
          ],
          "tiers": {
            "basis": "spent", "months": 12,
            "levels": [
              { "id": "bronze", "threshold": 0 },
              { "id": "silver", "threshold": 80, "multiplier": 1.25, "role": "silver", "gift": { "reward": "shipping" } }
            ]
          }
        }
        """;

    [Test, Seed("T1")]
    public async Task A_tier_is_reached_by_what_was_spent_multiplies_the_next_order_does_not_count_what_was_given_back_and_ends_with_its_period()
    {
        Needs(Need.Clock, Need.Staff);
        await store.PublishAsync(TwoTiers);
        var first = await store.OrderAsync(ann, units: 8);
        await store.PayAsync(first);
        Assert.That(await TierAsync(), Is.EqualTo("silver"));
        await store.PayAsync(await store.OrderAsync(ann, units: 4));
        Assert.That((await store.LedgerAsync(ann))[^1].Explain().Award?.Multipliers?.Select(factor => (factor.Key, factor.Value)), Is.EqualTo(new[] { ("silver", 1.25m) }));
        await store.RefundAsync(first, 1);
        Assert.That(await TierAsync(), Is.EqualTo("bronze"), "what was given back has never counted");
        await store.PayAsync(await store.OrderAsync(ann, units: 4));
        Assert.That(await TierAsync(), Is.EqualTo("silver"));
        await store.PassDaysAsync(360);
        Assert.That(await TierAsync(), Is.EqualTo("silver"), "for its whole period");
        await store.PassDaysAsync(6);
        Assert.That(await TierAsync(), Is.EqualTo("bronze"));
        await LedgerIs("Accrual Issued>Available 80 purchase", "Accrual Issued>Available 50 purchase", "Clawback Available>ClawedBack 80 purchase", "Accrual Issued>Available 40 purchase");
    }

    [Test, Seed("T2")]
    public async Task A_tier_opens_members_only_content_an_event_a_shipping_upgrade_and_a_birthday_gift()
    {
        Needs(Need.Clock, Need.Rewards, Need.Occasions, Need.Staff);
        await store.PublishAsync(TwoTiers);
        Assert.That((await store.OverviewAsync(ann)).Rewards.Select(offer => offer.Reward.Id), Is.EqualTo(new[] { "shipping" }));
        Assert.That((await store.RedeemAsync(ann, "evening", "early")).Succeeded, Is.False);
        await store.CompleteProfileAsync(ann, "06-15");
        await store.PayAsync(await store.OrderAsync(ann, units: 8));
        Assert.That((await store.OverviewAsync(ann)).Vouchers.Select(voucher => (voucher.RewardId, voucher.Terms.FreeShipping)), Is.EqualTo(new[] { ("shipping", true) }));
        Assert.That((await store.RedeemAsync(ann, "members-only", "first-look")).Succeeded);
        Assert.That((await store.RedeemAsync(ann, "evening", "in-time")).Succeeded);
        await store.PassDaysAsync(365);
        await LedgerIs(
            "Accrual Issued>Available 80 purchase",
            "Redemption Available>Redeemed 10 members-only",
            "Redemption Available>Redeemed 10 evening",
            "Accrual Issued>Available 30 birthday");
    }

    private async Task<string?> TierAsync() => (await store.Staff.Tiers.StandingAsync(store.Staff.Host.Member(ann.Customer))).Level?.Id;
}
