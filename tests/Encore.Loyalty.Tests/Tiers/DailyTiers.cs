using Encore.Loyalty.Tiers;

namespace Encore.Loyalty.Tests.Tiers;

/// <summary>The same tiers, told again in the plainest way: day by day from the very first, everything summed up anew each time.</summary>
internal sealed class DailyTiers(TierSettings tiers, DateTimeOffset start, IReadOnlyList<(int Day, decimal Amount)> purchases)
{
    public string? At(int lastDay)
    {
        var (tier, ended) = (0, (DateTimeOffset?)null);
        for (var day = 0; day <= lastDay; day++)
        {
            var today = start.AddDays(day);
            var reached = tiers.Levels.Count(level => Measure(today) >= level.Threshold);
            tier = Math.Max(tier, reached);
            ended = reached >= tier ? null : ended ?? today;
            while (ended is { } end && end.AddDays(tiers.GraceDays) <= today)
            {
                tier = tiers.SoftLanding ? tier - 1 : reached;
                ended = reached >= tier ? null : NextEnd(end);
            }
        }

        return tier == 0 ? null : tiers.Levels[tier - 1].Id;
    }

    private DateTimeOffset NextEnd(DateTimeOffset end) => tiers.Window == TierWindow.CalendarYear ? end.AddYears(1) : end.AddMonths(tiers.Months);

    private decimal Measure(DateTimeOffset today)
    {
        var past = purchases.Select(purchase => (At: start.AddDays(purchase.Day), purchase.Amount)).Where(purchase => purchase.At <= today).ToList();
        return tiers.Window switch
        {
            TierWindow.RollingMonths => past.Where(purchase => today < purchase.At.AddMonths(tiers.Months)).Sum(purchase => purchase.Amount),
            TierWindow.CalendarYear => Math.Max(Sum(today.Year), Sum(today.Year - 1)),
            _ => past.Sum(purchase => purchase.Amount),
        };

        decimal Sum(int year) => past.Where(purchase => purchase.At.Year == year).Sum(purchase => purchase.Amount);
    }
}
