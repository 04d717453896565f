using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Offers;

/// <summary>What a program may say of offers.</summary>
public sealed class OfferRulesTests
{
    [TestCase(""" "trigger": "order", "when": { "fromOrder": 1, "toOrder": 1, "products": ["phone"] }, "voucher": { "percent": 75, "maxValue": 20, "limits": { "products": ["earbuds"] } }, "stock": 500 """)]
    [TestCase(""" "trigger": "order", "every": 5, "voucher": { "freeShipping": true }, "chance": 0.5, "budget": 100, "cost": 4.5 """)]
    [TestCase(""" "trigger": "replenish", "days": 30, "text": { "en": "Again?", "zh-CN": "再来一单？" }, "recommends": ["tea-2"] """)]
    [TestCase(""" "trigger": "lapse", "days": 90, "reachDays": 3650, "reward": "coupon-5", "when": { "segments": ["regular"] } """)]
    [TestCase(""" "trigger": "tier", "when": { "tiers": ["gold"] }, "points": 50, "redeemableFor": ["coupon"], "validity": { "months": 1 } """)]
    [TestCase(""" "trigger": "birthday", "voucher": { "productId": "cake" }, "schedule": [ { "until": "2027-01-01T00:00:00Z" } ] """)]
    public void Every_trigger_has_its_settings(string settings) => Assert.That(Read(settings).Errors, Is.Empty);

    [TestCase(""" "trigger": "moon", "points": 1 """, "offers[0].trigger", "moon", "lapse")]
    [TestCase(""" "trigger": "order" """, "offers[0]", "gives nothing", "voucher")]
    [TestCase(""" "trigger": "lapse", "points": 1 """, "offers[0].days", "No days", "3650")]
    [TestCase(""" "trigger": "tier", "when": { "tiers": ["gold"] }, "days": 3, "points": 1 """, "offers[0].days", "3", "Leave days out")]
    [TestCase(""" "trigger": "order", "days": 0, "points": 1 """, "offers[0].days", "0", "1 to 3650")]
    [TestCase(""" "trigger": "lapse", "days": 3, "reachDays": 0, "points": 1 """, "offers[0].reachDays", "0", "36500")]
    [TestCase(""" "trigger": "birthday", "every": 2, "points": 1 """, "offers[0].every", "2", "'order' only")]
    [TestCase(""" "trigger": "birthday", "when": { "products": ["tea"] }, "points": 1 """, "offers[0].when", "birthday", "segments")]
    [TestCase(""" "trigger": "tier", "points": 1 """, "offers[0].when.tiers", "which tiers", "Name")]
    [TestCase(""" "trigger": "order", "when": { "segments": ["moon"] }, "points": 1 """, "offers[0].when.segments[0]", "moon", "regular")]
    [TestCase(""" "trigger": "order", "chance": 0, "points": 1 """, "offers[0].chance", "0", "percent")]
    [TestCase(""" "trigger": "order", "perMember": 101, "points": 1 """, "offers[0].perMember", "101", "1 to 100")]
    [TestCase(""" "trigger": "order", "cooldownDays": 0, "points": 1 """, "offers[0].cooldownDays", "0", "3650")]
    [TestCase(""" "trigger": "order", "stock": 0, "points": 1 """, "offers[0].stock", "0", "leave it out")]
    [TestCase(""" "trigger": "order", "cost": -1, "points": 1 """, "offers[0].cost", "-1", "0 or more")]
    [TestCase(""" "trigger": "order", "budget": 4, "voucher": { "value": 5 } """, "offers[0].budget", "4", "what one costs")]
    [TestCase(""" "trigger": "order", "budget": 4, "voucher": { "percent": 5 } """, "offers[0].cost", "cannot be told", "on average")]
    [TestCase(""" "trigger": "order", "voucher": { "value": 5 }, "reward": "coupon-5" """, "offers[0].reward", "one of a reward", "one of them")]
    [TestCase(""" "trigger": "order", "reward": "moon" """, "offers[0].reward", "moon", "Name one")]
    [TestCase(""" "trigger": "order", "reward": "cinema" """, "offers[0].reward", "partners' codes", "Name one")]
    [TestCase(""" "trigger": "order", "voucher": { "value": 5, "percent": 5 } """, "offers[0].voucher.value", "more than one", "exactly one")]
    [TestCase(""" "trigger": "order", "voucher": { "percent": 5, "limits": { "minSpend": -1 } } """, "offers[0].voucher.limits.minSpend", "-1", "0 or more")]
    [TestCase(""" "trigger": "order", "voucher": { "colour": "red" } """, "offers[0].voucher.colour", "colour", "freeShipping")]
    [TestCase(""" "trigger": "order", "points": 0 """, "offers[0].points", "0", "1 to")]
    [TestCase(""" "trigger": "order", "points": 1, "redeemableFor": ["moon"] """, "offers[0].redeemableFor[0]", "moon", "coupon")]
    [TestCase(""" "trigger": "order", "voucher": { "value": 5 }, "redeemableFor": ["coupon"] """, "offers[0].redeemableFor", "no points", "leave it out")]
    [TestCase(""" "trigger": "order", "points": 1, "validity": { "days": -1 } """, "offers[0].validity", "-1", "36500")]
    [TestCase(""" "trigger": "order", "points": 1, "recommends": [""] """, "offers[0].recommends", "1 products", "at most 20")]
    [TestCase(""" "trigger": "order", "points": 1, "schedule": [ { "from": "2026-04-01T00:00:00Z", "until": "2026-03-01T00:00:00Z" } ] """, "offers[0].schedule[0].until", "2026-03-01", "behind 'from'")]
    public void What_is_wrong_is_named_with_its_place_its_value_and_the_way_out(string settings, string path, string value, string fix)
    {
        var errors = Read(settings).Errors;
        Assert.That(errors.Select(error => error.Path), Is.EqualTo(new[] { path }));
        Assert.That(errors[0].Problem, Does.Contain(value));
        Assert.That(errors[0].Fix, Does.Contain(fix));
    }

    [TestCase("coupon-5")]
    [TestCase("purchase")]
    public void An_id_that_something_else_has_is_refused(string id) =>
        Assert.That(Read(""" "trigger": "order", "points": 1 """, id).Errors.Select(error => error.Path), Is.EqualTo(new[] { "offers[0].id" }));

    private static ProgramReading Read(string settings, string id = "o") =>
        new ProgramReader([new PurchaseRule(), new FixedRule<Shared>(SourceKind.Share)]).Read(OfferShop.Program($$"""{ "id": "{{id}}", {{settings}} }"""));
}
