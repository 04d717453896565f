using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Tiers;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Tiers;

/// <summary>Where a member stands, told by days: silver at 100, gold at 300, platinum at 600.</summary>
public sealed class TierRuleTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly TierSettings Rolling = new()
    {
        Basis = TierBasis.Spent,
        Levels = [new() { Id = "silver", Threshold = 100 }, new() { Id = "gold", Threshold = 300 }, new() { Id = "platinum", Threshold = 600 }],
        GraceDays = 10,
    };

    [TestCase(0, 99.99, null)]
    [TestCase(0, 100, "silver")]
    [TestCase(0, 299.99, "silver")]
    [TestCase(0, 300, "gold")]
    [TestCase(0, 10_000, "platinum")]
    [TestCase(1, 10_000, null)]
    public void Up_it_goes_at_once(int day, decimal spent, string? tier) => Assert.That(At(Rolling, 0, (day, spent)).Level?.Id, Is.EqualTo(tier));

    [Test]
    public void Down_it_goes_when_window_and_grace_are_over_one_step_and_a_period_at_a_time()
    {
        var standing = At(Rolling, 5, (5, 600));
        Assert.That(standing.Until, Is.EqualTo(Start.AddDays(5 + 365 + 10)));
        Assert.That(At(Rolling, 5 + 365 + 9, (5, 600)).Level?.Id, Is.EqualTo("platinum"));
        Assert.That(At(Rolling, 5 + 365 + 10, (5, 600)).Level?.Id, Is.EqualTo("gold"));
        Assert.That(At(Rolling, 5 + (2 * 365) + 9, (5, 600)).Level?.Id, Is.EqualTo("gold"));
        Assert.That(At(Rolling, 5 + (2 * 365) + 10, (5, 600)).Level?.Id, Is.EqualTo("silver"));
        Assert.That(At(Rolling, 2000, (5, 600)).Level, Is.Null);
    }

    [Test]
    public void Without_soft_landing_it_falls_to_what_the_measure_is_good_for()
    {
        var hard = Rolling with { SoftLanding = false };
        Assert.That(At(hard, 5 + 365 + 10, (5, 600), (200, 120)).Level?.Id, Is.EqualTo("silver"));
        Assert.That(At(hard, 5 + 365 + 10, (5, 600)).Level, Is.Null);
    }

    [Test]
    public void Buying_within_the_grace_keeps_the_tier_as_if_nothing_had_been()
    {
        var standing = At(Rolling, 400, (5, 300), (5 + 365 + 10, 300));
        Assert.That((standing.Level?.Id, standing.Since, standing.Entries.Count), Is.EqualTo(("gold", (DateTimeOffset?)Start.AddDays(5), 2)));
        Assert.That(At(Rolling, 5 + 365 + 11, (5, 300), (5 + 365 + 11, 300)).Entries, Has.Count.EqualTo(3), "a moment later gold is lost, and reached anew");
    }

    [Test]
    public void A_calendar_year_holds_for_the_rest_of_it_and_for_the_next()
    {
        var yearly = Rolling with { Window = TierWindow.CalendarYear };
        var standing = At(yearly, 100, (40, 180), (90, 130));
        Assert.That((standing.Level?.Id, standing.Until, standing.Measure, standing.Missing), Is.EqualTo(("gold", (DateTimeOffset?)Start.AddYears(2).AddDays(10), 310m, 290m)));
        Assert.That(At(yearly, 365 + 100, (40, 180), (90, 130)).Measure, Is.Zero, "the new year counts from the beginning");
        Assert.That(At(yearly, (2 * 365) + 9, (40, 180), (90, 130)).Level?.Id, Is.EqualTo("gold"));
        Assert.That(At(yearly, (2 * 365) + 10, (40, 180), (90, 130)).Level?.Id, Is.EqualTo("silver"));
        Assert.That(At(yearly, (2 * 365) + 10, (40, 180), (90, 130), (700, 300)).Level?.Id, Is.EqualTo("gold"));
    }

    [Test]
    public void A_year_ends_at_midnight_of_the_store()
    {
        var yearly = Rolling with { Window = TierWindow.CalendarYear, GraceDays = 0 };
        var standing = TierRule.At(yearly, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), [Spent(Start.AddHours(-8), 100)], Start);
        Assert.That(standing.Until, Is.EqualTo(Start.AddYears(2).AddHours(-8)));
    }

    [Test]
    public void What_counts_for_a_lifetime_is_never_lost_by_time()
    {
        var ever = Rolling with { Window = TierWindow.Lifetime };
        var standing = At(ever, 9000, (0, 200), (5000, 100));
        Assert.That((standing.Level?.Id, standing.Until, standing.Since, standing.Missing), Is.EqualTo(("gold", (DateTimeOffset?)null, (DateTimeOffset?)Start.AddDays(5000), 300m)));
    }

    [Test]
    public void A_first_tier_with_threshold_zero_holds_everybody()
    {
        var open = Rolling with { Levels = [new() { Id = "bronze", Threshold = 0 }, .. Rolling.Levels] };
        var standing = At(open, 0);
        Assert.That((standing.Level?.Id, standing.Until, standing.Next?.Id, standing.Missing), Is.EqualTo(("bronze", (DateTimeOffset?)null, "silver", 100m)));
        Assert.That(At(open, 2000, (0, 600)).Level?.Id, Is.EqualTo("bronze"));
    }

    [Test]
    public void Each_basis_counts_its_own()
    {
        Activity[] done =
        [
            new() { Source = SourceKey.Order("1"), At = Start, Orders = 1, Spent = 250 },
            new() { Source = SourceKey.Order("1"), RuleId = "purchase", At = Start, Points = Points.Of(500) },
        ];
        Assert.That(new[] { TierBasis.Points, TierBasis.Spent, TierBasis.Orders }.Select(basis => TierRule.At(Rolling with { Basis = basis }, TimeZoneInfo.Utc, done, Start).Measure), Is.EqualTo(new[] { 500m, 250m, 1m }));
    }

    [Test]
    public void Tiers_that_were_jumped_over_are_known()
    {
        var entries = At(Rolling, 10, (3, 350)).Entries;
        Assert.That(entries.Select(entry => (entry.Tier, entry.At, entry.IsSkipped)), Is.EqualTo(new[] { ("silver", Start.AddDays(3), true), ("gold", Start.AddDays(3), false) }));
    }

    internal static Activity Spent(DateTimeOffset at, decimal spent) => new() { Source = SourceKey.Order(at.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture)), At = at, Orders = 1, Spent = spent };

    private static TierStanding At(TierSettings tiers, int day, params (int Day, decimal Spent)[] purchases) =>
        TierRule.At(tiers, TimeZoneInfo.Utc, purchases.Select(purchase => Spent(Start.AddDays(purchase.Day), purchase.Spent)), Start.AddDays(day));
}
