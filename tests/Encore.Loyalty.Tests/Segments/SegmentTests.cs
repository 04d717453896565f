using Encore.Loyalty.Earning;
using Encore.Loyalty.Members;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Segments;
using Encore.Loyalty.Tests.Engine;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Segments;

public sealed class SegmentTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 15, 12, 0, 0, TimeSpan.Zero);

    [TestCase("""{ "orders": { "from": 3 } }""", true)]
    [TestCase("""{ "orders": { "from": 4 } }""", false)]
    [TestCase("""{ "orders": { "to": 2 } }""", false)]
    [TestCase("""{ "spent": { "from": 150.5, "to": 150.5 } }""", true)]
    [TestCase("""{ "spent": { "to": 150.49 } }""", false)]
    [TestCase("""{ "daysSinceOrder": { "from": 30 } }""", true)]
    [TestCase("""{ "daysSinceOrder": { "from": 31 } }""", false)]
    [TestCase("""{ "daysSinceFirstOrder": { "to": 364 } }""", false)]
    [TestCase("""{ "daysSinceRegistration": { "from": 400 } }""", true)]
    [TestCase("""{ "orders": { "from": 3 }, "spent": { "from": 151 } }""", false)]
    public void A_member_is_in_a_segment_while_all_its_rules_hold(string rules, bool isIn)
    {
        var figures = new MemberFigures(3, 150.5m, Now.AddDays(-365), Now.AddDays(-30).AddHours(-1));
        var profile = new MemberProfile { RegisteredAt = Now.AddDays(-400) };
        Assert.That(Segmentation.Of([Segment(rules)], figures, profile, Now), isIn ? Is.EqualTo(new[] { "s" }) : Is.Empty);
    }

    [TestCase("""{ "orders": { "to": 0 } }""", true)]
    [TestCase("""{ "daysSinceOrder": { "to": 90 } }""", false)]
    [TestCase("""{ "daysSinceRegistration": { "to": 90 } }""", false)]
    public void Of_a_newcomer_there_are_no_days_to_count(string rules, bool isIn) =>
        Assert.That(Segmentation.Of([Segment(rules)], MemberFigures.None, MemberProfile.Empty, Now), Has.Count.EqualTo(isIn ? 1 : 0));

    [Test]
    public async Task A_rule_for_a_segment_earns_by_what_the_member_did_before_and_not_by_the_order_at_hand()
    {
        using var shop = await ShopAsync("""{ "id": "vip", "spent": { "from": 100 } }""", """{ "segments": ["vip"] }""");
        await shop.HappenAsync(shop.Paid("1", 100), shop.Paid("2", 7));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(7));
        await shop.HappenAsync(shop.Refunded("1", 1));
        await shop.HappenAsync(shop.Paid("3", 60));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(67), "99 and 7 are enough");
    }

    [Test]
    public async Task Who_comes_into_a_segment_later_earns_nothing_for_orders_of_before()
    {
        using var shop = await ShopAsync("""{ "id": "vip", "orders": { "from": 1 } }""", """{ "segments": ["vip"] }""");
        await shop.HappenAsync(shop.Paid("1", 100), shop.Paid("2", 30));
        await shop.HappenAsync(new OrderFulfilled { Member = shop.Ann, OccurredAt = shop.Clock.Now, OrderId = "1" });
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(30));
    }

    [Test]
    public async Task A_member_who_was_away_for_long_is_known_by_the_days()
    {
        using var shop = await ShopAsync("""{ "id": "away", "daysSinceOrder": { "from": 90 } }""", """{ "segments": ["away"] }""");
        await shop.HappenAsync(shop.Paid("1", 10));
        shop.Clock.Advance(TimeSpan.FromDays(90));
        await shop.HappenAsync(shop.Paid("2", 20), shop.Paid("3", 40));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(20));
    }

    [TestCase("""{ "id": "s" }""", "segments[0]")]
    [TestCase("""{ "id": "a segment", "orders": { "from": 1 } }""", "segments[0].id")]
    [TestCase("""{ "id": "s", "orders": {} }""", "segments[0].orders")]
    [TestCase("""{ "id": "s", "spent": { "from": -1 } }""", "segments[0].spent")]
    [TestCase("""{ "id": "s", "daysSinceOrder": { "from": 9, "to": 8 } }""", "segments[0].daysSinceOrder")]
    [TestCase("""{ "id": "s", "daysSinceRegistration": { "to": 99999 } }""", "segments[0].daysSinceRegistration")]
    [TestCase("""{ "id": "s", "shoeSize": { "from": 40 } }""", "segments[0].shoeSize")]
    public void A_segment_that_makes_no_sense_is_refused_with_its_place(string segment, string path) =>
        Assert.That(Read(segment, """{ }""").Errors.Select(error => error.Path), Is.EqualTo(new[] { path }));

    [Test]
    public void A_condition_that_names_an_unknown_segment_is_refused_with_those_that_are_known()
    {
        var error = Read("""{ "id": "vip", "orders": { "from": 1 } }""", """{ "segments": ["vip", "vop"] }""").Errors.Single();
        Assert.That((error.Path, error.Fix), Is.EqualTo(("earning[0].when.segments[1]", "Use one of: vip; or add it under 'segments'.")));
    }

    private static Segment Segment(string rules)
    {
        var segment = Newtonsoft.Json.Linq.JObject.Parse(rules);
        segment["id"] = "s";
        return LoyaltyJson.Read<Segment>(segment.ToString());
    }

    private static string Document(string segment, string when) =>
        $$"""{ "segments": [ {{segment}} ], "earning": [ { "id": "purchase", "kind": "purchase", "pointsPerUnit": 1, "when": {{when}} } ] }""";

    private static ProgramReading Read(string segment, string when) => new ProgramReader([new PurchaseRule()]).Read(Document(segment, when));

    private static async Task<Shop> ShopAsync(string segment, string when)
    {
        var shop = new Shop();
        Assert.That((await shop.Engine.Programs.PublishAsync(Document(segment, when), "owner")).Errors, Is.Empty);
        return shop;
    }
}
