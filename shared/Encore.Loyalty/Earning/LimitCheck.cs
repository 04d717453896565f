using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Earning;

/// <summary>How much of an award a rule's limits leave.</summary>
internal static class LimitCheck
{
    /// <returns>At most the points of the award; zero when nothing is left.</returns>
    public static Points Left(Award award, Limits limits, DateTimeOffset at, EarningMember member, TimeZoneInfo zone)
    {
        var others = member.Activities.Where(activity => activity.RuleId == award.RuleId && activity.Source != award.Source).ToList();
        if (limits.CooldownDays is { } days && others.Any(other => (other.At - at).Duration() < TimeSpan.FromDays(days)))
        {
            return Points.Zero;
        }

        var left = award.Points.Value;
        if (limits.CountsDays)
        {
            left = Math.Min(left, Left(In(others, LimitPeriod.DayOf(at, zone)), limits.TimesPerDay, limits.PointsPerDay));
        }

        if (limits.CountsMonths)
        {
            left = Math.Min(left, Left(In(others, LimitPeriod.MonthOf(at, zone)), limits.TimesPerMonth, limits.PointsPerMonth));
        }

        return Points.Of(limits.CountsAll ? Math.Min(left, Left(member.RuleTotals.GetValueOrDefault(award.RuleId) ?? RuleTotal.None, limits.Times, limits.Points)) : left);
    }

    private static RuleTotal In(List<Activity> others, LimitPeriod period)
    {
        var within = others.Where(other => period.Holds(other.At)).ToList();
        return new(within.Count, Points.Of(within.Sum(other => other.Points.Value)));
    }

    private static long Left(RuleTotal spent, int? times, long? points) =>
        spent.Times >= times ? 0 : points is { } most ? Math.Max(0, most - spent.Points.Value) : long.MaxValue;
}
