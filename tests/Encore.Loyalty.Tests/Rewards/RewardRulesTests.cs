using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Rewards;

/// <summary>What a program may say of rewards.</summary>
public sealed class RewardRulesTests
{
    [TestCase(""" "kind": "coupon", "value": 5 """)]
    [TestCase(""" "kind": "coupon", "percent": 10, "maxValue": 20, "limits": { "minSpend": 50, "categories": ["tea"] }, "bearer": true """)]
    [TestCase(""" "kind": "coupon", "freeShipping": true """)]
    [TestCase(""" "kind": "product", "productId": "tea-1" """)]
    [TestCase(""" "kind": "product", "productId": "tea-1", "byStaff": true """)]
    [TestCase(""" "kind": "service", "stock": 10, "perMember": 1, "description": { "en": "We mend it.", "zh-CN": "免费维修" }, "image": "/img/repair.svg" """)]
    [TestCase(""" "kind": "gift-card", "value": 20 """)]
    [TestCase(""" "kind": "store-credit", "value": 20.5 """)]
    [TestCase(""" "kind": "experience", "image": "https://example.com/a.png" """)]
    [TestCase(""" "kind": "content", "content": "https://example.com/book" """)]
    [TestCase(""" "kind": "seat", "schedule": [ { "from": "2026-03-01T00:00:00Z", "until": "2026-04-01T00:00:00Z" }, { "from": "2027-03-01T00:00:00Z" } ] """)]
    [TestCase(""" "kind": "partner", "when": { "segments": ["vip"] } """)]
    [TestCase(""" "kind": "partner", "when": { "tiers": ["gold"] } """)]
    [TestCase(""" "kind": "donation", "value": 1 """)]
    public void Every_kind_has_its_settings(string settings) => Assert.That(Read(settings).Errors, Is.Empty);

    [TestCase(""" "kind": "moon" """, "rewards[0].kind", "moon", "coupon")]
    [TestCase(""" "kind": "coupon" """, "rewards[0].value", "0", "freeShipping")]
    [TestCase(""" "kind": "coupon", "value": -1 """, "rewards[0].value", "-1", "above 0")]
    [TestCase(""" "kind": "coupon", "value": 5, "percent": 10 """, "rewards[0].value", "more than one", "exactly one")]
    [TestCase(""" "kind": "coupon", "percent": 101 """, "rewards[0].percent", "101", "100")]
    [TestCase(""" "kind": "coupon", "value": 5, "maxValue": 3 """, "rewards[0].maxValue", "3", "leave it out")]
    [TestCase(""" "kind": "coupon", "value": 5, "productId": "tea" """, "rewards[0].productId", "coupon", "Take it out")]
    [TestCase(""" "kind": "coupon", "value": 5, "byStaff": true """, "rewards[0].byStaff", "checkout", "service")]
    [TestCase(""" "kind": "coupon", "value": 5, "limits": { "minSpend": -1 } """, "rewards[0].limits.minSpend", "-1", "0 or more")]
    [TestCase(""" "kind": "coupon", "value": 5, "limits": { "products": [] } """, "rewards[0].limits.products", "0 names", "leave the list out")]
    [TestCase(""" "kind": "product" """, "rewards[0].productId", "names no product", "id in the store")]
    [TestCase(""" "kind": "gift-card" """, "rewards[0].value", "0", "above 0")]
    [TestCase(""" "kind": "donation", "value": 0.001 """, "rewards[0].value", "0.001", "hundredths")]
    [TestCase(""" "kind": "content" """, "rewards[0].content", "nothing to show", "link")]
    [TestCase(""" "kind": "service", "percent": 5 """, "rewards[0].percent", "service", "Take it out")]
    [TestCase(""" "kind": "service", "stock": 0 """, "rewards[0].stock", "0", "1 to")]
    [TestCase(""" "kind": "service", "perMember": 0 """, "rewards[0].perMember", "0", "1 to")]
    [TestCase(""" "kind": "service", "image": "javascript:alert(1)" """, "rewards[0].image", "javascript", "https://")]
    [TestCase(""" "kind": "service", "image": "//evil.example/a.png" """, "rewards[0].image", "evil", "single /")]
    [TestCase(""" "kind": "service", "when": { "products": ["tea"] } """, "rewards[0].when", "more than tiers", "limits")]
    [TestCase(""" "kind": "service", "when": { "tiers": [] } """, "rewards[0].when.tiers", "0 names", "leave the list out")]
    [TestCase(""" "kind": "service", "when": { "segments": ["moon"] } """, "rewards[0].when.segments[0]", "moon", "vip")]
    [TestCase(""" "kind": "service", "schedule": [ { "from": "2026-04-01T00:00:00Z", "until": "2026-03-01T00:00:00Z" } ] """, "rewards[0].schedule[0].until", "2026-03-01", "behind 'from'")]
    [TestCase(""" "kind": "service", "schedule": [ { "until": "2026-04-01T00:00:00Z" }, { "from": "2026-03-01T00:00:00Z" } ] """, "rewards[0].schedule[1].from", "2026-03-01", "by time")]
    [TestCase(""" "kind": "service", "color": "red" """, "rewards[0].color", "color", "perMember")]
    public void What_is_wrong_is_named_with_its_place_its_value_and_the_way_out(string settings, string path, string value, string fix)
    {
        var errors = Read(settings).Errors;
        Assert.That(errors.Select(error => error.Path), Is.EqualTo(new[] { path }));
        Assert.That(errors[0].Problem, Does.Contain(value));
        Assert.That(errors[0].Fix, Does.Contain(fix));
    }

    [Test]
    public void Points_cannot_be_kept_for_a_kind_that_nobody_knows()
    {
        var reading = Reader.Read("""{ "earning": [ { "id": "a", "kind": "share", "points": 1, "redeemableFor": ["coupon", "cuopon"] } ] }""");
        Assert.That(reading.Errors.Select(error => error.Path), Is.EqualTo(new[] { "earning[0].redeemableFor[1]" }));
    }

    private static ProgramReader Reader => new([new FixedRule<Shared>(SourceKind.Share)]);

    private static ProgramReading Read(string settings) => Reader.Read($$"""{ "tiers": { "basis": "spent", "levels": [ { "id": "gold", "threshold": 100 } ] }, "segments": [ { "id": "vip", "orders": { "from": 2 } } ], "rewards": [ { "id": "r", "cost": 10, {{settings}} } ] }""");
}
