using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Tests.Engine;
using Encore.Loyalty.Tiers;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Tiers;

/// <summary>Random years of buying: the rule against a plain day-by-day telling of it, and the marks that reviews leave behind against the rule.</summary>
public sealed class TierProperties
{
    private const int Days = 2600;

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Test]
    public void The_rule_says_what_a_day_by_day_telling_from_the_very_first_day_says() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(
        Definitions().ToArbitrary(), Purchases().ToArbitrary(), Gen.Choose(0, Days).ToArbitrary(), (tiers, purchases, day) =>
        {
            var activities = purchases.Select(purchase => TierRuleTests.Spent(Start.AddDays(purchase.Day), purchase.Amount));
            Assert.That(TierRule.At(tiers, TimeZoneInfo.Utc, activities, Start.AddDays(day)).Level?.Id, Is.EqualTo(new DailyTiers(tiers, Start, purchases).At(day)));
        }));

    [Test]
    public void Nothing_happens_before_the_instant_until_which_a_tier_is_said_to_last() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(
        Definitions().ToArbitrary(), Purchases().ToArbitrary(), (tiers, purchases) =>
        {
            var activities = purchases.Select(purchase => TierRuleTests.Spent(Start.AddDays(purchase.Day), purchase.Amount)).ToList();
            var last = Start.AddDays(purchases.Max(purchase => purchase.Day));
            var standing = TierRule.At(tiers, TimeZoneInfo.Utc, activities, last);
            if (standing.Until is { } until)
            {
                Assert.That(TierRule.At(tiers, TimeZoneInfo.Utc, activities, until.AddTicks(-1)).Level, Is.EqualTo(standing.Level));
                Assert.That(TierRule.At(tiers, TimeZoneInfo.Utc, activities, until).Level, Is.Not.EqualTo(standing.Level));
            }
            else
            {
                Assert.That(TierRule.At(tiers, TimeZoneInfo.Utc, activities, last.AddYears(60)).Level, Is.EqualTo(standing.Level));
            }
        }));

    [Test]
    public void Whatever_the_order_of_deliveries_and_sweeps_the_reviews_end_where_the_rule_ends() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(
        Definitions().ToArbitrary(), Deliveries().ToArbitrary(), (tiers, deliveries) => TellAsync(tiers, deliveries).GetAwaiter().GetResult()));

    private static async Task TellAsync(TierSettings tiers, IReadOnlyList<(int Day, int Order, int Amount, bool Sweeps)> deliveries)
    {
        using var shop = new Shop();
        var document = $$"""{ "tiers": {{LoyaltyJson.Write(tiers)}}, "earning": [ { "id": "purchase", "kind": "purchase", "pointsPerUnit": 1 } ] }""";
        Assert.That((await shop.Engine.Programs.PublishAsync(document, "owner")).Errors, Is.Empty);
        var start = shop.Clock.Now;
        foreach (var (day, order, amount, sweeps) in deliveries)
        {
            // Nothing is told before it happens; how much later it is told depends on what was told before.
            var at = start.AddDays(day);
            shop.Clock.Advance(at > shop.Clock.Now ? at - shop.Clock.Now : TimeSpan.Zero);
            LoyaltyEvent fact = amount % 4 == 0 ? shop.Cancelled($"{order}") with { OccurredAt = at } : shop.Paid($"{order}", amount) with { OccurredAt = at };
            await shop.HappenAsync(fact);
            if (sweeps)
            {
                await shop.Engine.Jobs.SweepAsync();
            }
        }

        shop.Clock.Advance(TimeSpan.FromDays(deliveries.Sum(delivery => delivery.Amount) % 500));
        await shop.Engine.Jobs.SweepAsync();
        var expected = TierRule.At(tiers, TimeZoneInfo.Utc, await shop.Records.ActivitiesAsync(shop.Ann), shop.Clock.Now);
        var mark = TierMark.Of((await shop.Engine.Members.AccountAsync(shop.Ann)).Profile);
        Assert.That((mark.Tier, mark.Until), Is.EqualTo((expected.Level?.Id, expected.Until)));
        Assert.That(expected.Since is null || mark.Since == expected.Since, $"since {mark.Since}, not {expected.Since}");
    }

    private static Gen<TierSettings> Definitions() =>
        from window in Gen.Elements(TierWindow.RollingMonths, TierWindow.CalendarYear, TierWindow.Lifetime)
        from months in Gen.Elements(1, 6, 12)
        from grace in Gen.Elements(0, 10, 45)
        from isSoft in Gen.Elements(true, false)
        from lowest in Gen.Elements(0, 100)
        select new TierSettings
        {
            Basis = TierBasis.Spent, Window = window, Months = months, GraceDays = grace, SoftLanding = isSoft,
            Levels = [new() { Id = "silver", Threshold = lowest }, new() { Id = "gold", Threshold = 300 }, new() { Id = "platinum", Threshold = 600 }],
        };

    private static Gen<IReadOnlyList<(int Day, decimal Amount)>> Purchases() =>
        (from day in Gen.Choose(0, Days) from amount in Gen.Choose(1, 450) select (day, (decimal)amount)).NonEmptyListOf().Select(list => (IReadOnlyList<(int, decimal)>)list.DistinctBy(purchase => purchase.day).ToList());

    private static Gen<IReadOnlyList<(int Day, int Order, int Amount, bool Sweeps)>> Deliveries() =>
        (from day in Gen.Choose(0, 1500) from order in Gen.Choose(1, 8) from amount in Gen.Choose(1, 450) from sweeps in Gen.Elements(true, false) select (day, order, amount, sweeps)).NonEmptyListOf()
            .Select(list => (IReadOnlyList<(int, int, int, bool)>)list.ToList());
}
