using Encore.Loyalty.Earning;
using Encore.Loyalty.Members;

namespace Encore.Loyalty.Tiers;

/// <summary>What counts for a member's tier, as it rises with activities and falls with time.</summary>
internal static class TierMeasure
{
    /// <summary>The instants at which it changes, by time; those that time alone will bring among them.</summary>
    /// <param name="time">By which tiers.</param>
    /// <param name="activities">The member's, in any order.</param>
    /// <param name="instant">Later activities do not count.</param>
    public static IReadOnlyList<TierStep> Steps(TierTime time, IEnumerable<Activity> activities, DateTimeOffset instant)
    {
        var (from, changes) = (time.KnownFrom(instant), new List<(DateTimeOffset At, decimal Amount)>());
        foreach (var activity in activities)
        {
            if (activity.At >= from && activity.At <= instant && Amount(activity, time.Tiers.Basis) is not 0 and var amount)
            {
                changes.Add((activity.At.ToUniversalTime(), amount));
                if (time.Tiers.Window == TierWindow.RollingMonths)
                {
                    changes.Add((activity.At.ToUniversalTime().AddMonths(time.Tiers.Months), -amount));
                }
            }
        }

        changes.Sort(static (left, right) => left.At.CompareTo(right.At));
        var steps = Together(changes);
        return time.Tiers.Window == TierWindow.CalendarYear ? ByYear(steps, time.Zone) : Running(steps);
    }

    /// <summary>Changes at the same instant are one.</summary>
    /// <param name="changes">By time; becomes the result.</param>
    private static List<(DateTimeOffset At, decimal Amount)> Together(List<(DateTimeOffset At, decimal Amount)> changes)
    {
        var last = -1;
        for (var index = 0; index < changes.Count; index++)
        {
            if (last >= 0 && changes[last].At == changes[index].At)
            {
                changes[last] = (changes[last].At, changes[last].Amount + changes[index].Amount);
            }
            else
            {
                changes[++last] = changes[index];
            }
        }

        changes.RemoveRange(last + 1, changes.Count - last - 1);
        return changes;
    }

    private static decimal Amount(Activity activity, TierBasis basis) => basis switch
    {
        TierBasis.Spent => activity.Spent,
        TierBasis.Orders => activity.RuleId.Length == 0 ? activity.Orders : 0,
        _ => activity.Points.Value,
    };

    private static List<TierStep> Running(List<(DateTimeOffset At, decimal Amount)> changes)
    {
        var (steps, sum) = (new List<TierStep>(changes.Count), 0m);
        foreach (var (at, amount) in changes)
        {
            sum += amount;
            steps.Add(new(at, sum, sum));
        }

        return steps;
    }

    /// <summary>Of this year and the one before, the better counts.</summary>
    private static List<TierStep> ByYear(IEnumerable<(DateTimeOffset At, decimal Amount)> changes, TimeZoneInfo zone)
    {
        var (steps, before, running, end) = (new List<TierStep>(), 0m, 0m, DateTimeOffset.MinValue);
        foreach (var (at, amount) in changes)
        {
            End(upTo: at);
            end = end == DateTimeOffset.MinValue ? LimitPeriod.YearOf(at, zone).Until : end;
            running += amount;
            steps.Add(new(at, Math.Max(before, running), running));
        }

        End(upTo: DateTimeOffset.MaxValue);
        return steps;

        void End(DateTimeOffset upTo)
        {
            while (end <= upTo && (before != 0 || running != 0))
            {
                (before, running) = (running, 0);
                steps.Add(new(end, before, running));
                end = LimitPeriod.YearOf(end, zone).Until;
            }

            end = before == 0 && running == 0 ? DateTimeOffset.MinValue : end;
        }
    }
}
