using Encore.Journeys.Drivers;
using NUnit.Framework;

namespace Encore.Journeys.Stories;

/// <summary>What an agency brings in one assembly, the same for every store.</summary>
public abstract partial class MerchantStories
{
    [Test]
    public async Task An_assembly_that_an_agency_dropped_into_the_store_brings_a_rule_that_refunds_respect_and_a_reward()
    {
        Needs(Need.Rewards);
        await store.PublishAsync("""
            {
              "earning": [
                { "id": "purchase", "kind": "purchase", "pointsPerUnit": 1 },
                { "id": "big-basket", "kind": "large-order", "points": 50, "settings": { "from": 100 } }
              ],
              "rewards": [ { "id": "engraving", "kind": "engraving", "name": { "en": "Your name on it" }, "cost": 40, "settings": { "letters": 12 } } ],
              "offers": [ { "id": "curious", "trigger": "variety", "points": 5, "settings": { "products": 2 } } ]
            }
            """);
        var order = await store.OrderAsync(ann, units: 16);
        await store.PayAsync(order);
        Assert.That((await store.RedeemAsync(ann, "engraving", "name")).Succeeded);
        await store.RefundAsync(order, 0.5m);
        Assert.That(
            await LinesAsync(ann),
            Is.EquivalentTo(new[]
            {
                "Accrual Issued>Available 160 purchase", "Accrual Issued>Available 50 big-basket", "Redemption Available>Redeemed 40 engraving",
                "Clawback Available>ClawedBack 80 purchase", "Clawback Available>ClawedBack 25 big-basket",
            }));
    }
}
