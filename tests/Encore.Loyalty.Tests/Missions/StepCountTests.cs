using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Missions;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Missions;

/// <summary>Streaks and sums, as tables.</summary>
public sealed class StepCountTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    [TestCase("01-05 01-12 01-19", "01-20", 1, 0, Description = "three Mondays in a row")]
    [TestCase("01-05 01-11 01-12 01-25", "01-26", 1, 0, Description = "twice in one week counts once; Sundays end weeks")]
    [TestCase("01-05 01-19 01-26", "01-27", 0, 2, Description = "a week was left out")]
    [TestCase("01-05 01-12", "01-25", 0, 2, Description = "the week at hand may still be used")]
    [TestCase("01-05 01-12", "01-26", 0, 0, Description = "the streak is over")]
    [TestCase("01-05 01-12 01-19 01-26", "01-27", 1, 1, Description = "the fourth begins anew")]
    public void Weeks_one_after_the_other_make_a_streak(string orders, string now, int reached, int begun) => Holds(StepKind.OrderWeeks, 3, orders, now, reached, begun);

    [TestCase("12-31", "01-01 02-28", "03-31", 1, 0)]
    [TestCase("11-30", "01-01 02-01", "03-01", 0, 2)]
    public void Months_run_on_over_the_turn_of_the_year(string before, string orders, string now, int reached, int begun)
    {
        var past = Past(orders).Prepend(Order(DateTimeOffset.Parse($"2025-{before}T02:00:00Z"))).ToList();
        var (dates, rest) = StepCount.Of(new() { Do = StepKind.OrderMonths, Times = 3 }, past, Shanghai, At(now));
        Assert.That((dates.Count, rest), Is.EqualTo((reached, begun)));
    }

    [Test]
    public void A_week_begins_in_the_stores_time_zone()
    {
        // Sunday evening in London is Monday morning in Shanghai.
        var past = new[] { Order(DateTimeOffset.Parse("2026-01-11T20:00:00Z")), Order(DateTimeOffset.Parse("2026-01-12T20:00:00Z")) };
        Assert.That(StepCount.Of(new() { Do = StepKind.OrderWeeks, Times = 2 }, past, Shanghai, At("01-13")).Reached, Is.Empty);
        Assert.That(StepCount.Of(new() { Do = StepKind.OrderWeeks, Times = 2 }, past, TimeZoneInfo.Utc, At("01-13")).Reached, Has.Count.EqualTo(1));
    }

    [Test]
    public void Money_counts_up_with_each_order_and_down_with_refunds()
    {
        var past = new[] { Order(At("01-05")) with { Spent = 60 }, Order(At("01-06")) with { Spent = 0, Orders = 0 }, Order(At("01-07")) with { Spent = 150.50m } };
        var (reached, begun) = StepCount.Of(new() { Do = StepKind.Spend, Times = 100 }, past, Shanghai, At("01-08"));
        Assert.That((reached, begun), Is.EqualTo((new[] { At("01-07"), At("01-07") }, 10)));
    }

    private static void Holds(StepKind kind, int times, string orders, string now, int reached, int begun)
    {
        var (dates, rest) = StepCount.Of(new() { Do = kind, Times = times }, Past(orders), Shanghai, At(now));
        Assert.That((dates.Count, rest), Is.EqualTo((reached, begun)));
    }

    private static List<Activity> Past(string days) => [.. days.Split(' ').Select(day => Order(At(day)))];

    private static Activity Order(DateTimeOffset at) => new() { Source = SourceKey.Order($"{at.ToUnixTimeSeconds()}"), At = at, Orders = 1, Spent = 10 };

    private static DateTimeOffset At(string day) => DateTimeOffset.Parse($"2026-{day}T02:00:00Z");
}
