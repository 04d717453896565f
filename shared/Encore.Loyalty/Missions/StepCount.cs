using Encore.Loyalty.Members;

namespace Encore.Loyalty.Missions;

/// <summary>How often a step has been done, and when. Pure.</summary>
internal static class StepCount
{
    public static bool IsOnce(StepKind kind) => kind is StepKind.Register or StepKind.CompleteProfile or StepKind.Subscribe;

    public static bool IsStreak(StepKind kind) => kind is StepKind.OrderWeeks or StepKind.OrderMonths or StepKind.VisitWeeks or StepKind.VisitMonths;

    /// <param name="step">What counts.</param>
    /// <param name="past">What the member has done that counts for the mission, by time.</param>
    /// <param name="zone">In which weeks and months begin.</param>
    /// <param name="now">Streaks that are broken by then are over.</param>
    /// <returns>The instants at which the step was done for the first time, the second time, …; and how much of the next time is done.</returns>
    public static (IReadOnlyList<DateTimeOffset> Reached, int Begun) Of(MissionStep step, IReadOnlyList<Activity> past, TimeZoneInfo zone, DateTimeOffset now) =>
        IsStreak(step.Do) ? Streak(step, Dates(step.Do is StepKind.OrderWeeks or StepKind.OrderMonths ? StepKind.Order : StepKind.Visit, past), zone, now)
        : step.Do == StepKind.Spend ? Spent(step, past)
        : Counted(step, Dates(step.Do, past));

    private static (IReadOnlyList<DateTimeOffset>, int) Counted(MissionStep step, IReadOnlyList<DateTimeOffset> dates) =>
        ([.. dates.Where((_, index) => (index + 1) % step.Times == 0)], dates.Count % step.Times);

    private static (IReadOnlyList<DateTimeOffset>, int) Spent(MissionStep step, IReadOnlyList<Activity> past)
    {
        var (reached, sum) = (new List<DateTimeOffset>(), 0m);
        foreach (var purchase in past.Where(activity => activity.RuleId.Length == 0))
        {
            sum += purchase.Spent;

            // More rounds than a mission can have are not counted.
            while (sum >= (reached.Count + 1m) * step.Times && reached.Count < 1000)
            {
                reached.Add(purchase.At);
            }
        }

        return (reached, (int)Math.Min(step.Times, sum - ((decimal)reached.Count * step.Times)));
    }

    private static (IReadOnlyList<DateTimeOffset>, int) Streak(MissionStep step, IReadOnlyList<DateTimeOffset> dates, TimeZoneInfo zone, DateTimeOffset now)
    {
        var (reached, run, last) = (new List<DateTimeOffset>(), 0, int.MinValue);
        foreach (var (period, at) in dates.Select(at => (Period: PeriodOf(step.Do, at, zone), At: at)).DistinctBy(dated => dated.Period))
        {
            run = period == last + 1 ? run + 1 : 1;
            last = period;
            if (run % step.Times == 0)
            {
                reached.Add(at);
            }
        }

        return (reached, last < PeriodOf(step.Do, now, zone) - 1 ? 0 : run % step.Times);
    }

    /// <summary>Weeks, or months, numbered on.</summary>
    private static int PeriodOf(StepKind kind, DateTimeOffset instant, TimeZoneInfo zone)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).Date);

        // The first day of all was a Monday.
        return kind is StepKind.OrderWeeks or StepKind.VisitWeeks ? day.DayNumber / 7 : (day.Year * 12) + day.Month;
    }

    private static IReadOnlyList<DateTimeOffset> Dates(StepKind kind, IReadOnlyList<Activity> past) => kind switch
    {
        StepKind.Order => [.. past.Where(activity => activity is { RuleId.Length: 0, Orders: > 0 }).Select(activity => activity.At)],
        StepKind.Categories => Different(Deeds.Category, past),
        StepKind.Products => Different(Deeds.Product, past),
        _ when Deeds.KindOf(kind) is { } deed && IsOnce(kind) => [.. Of(deed, past).Take(1)],
        _ when Deeds.KindOf(kind) is { } deed => [.. Of(deed, past)],
        _ => [],
    };

    private static IEnumerable<DateTimeOffset> Of(string deed, IReadOnlyList<Activity> past) => past.Where(activity => activity.RuleId == deed && activity.Orders > 0).Select(activity => activity.At);

    private static IReadOnlyList<DateTimeOffset> Different(string deed, IReadOnlyList<Activity> past) =>
        [.. past.Where(activity => activity.Orders > 0 && activity.RuleId.StartsWith(deed, StringComparison.Ordinal)).DistinctBy(activity => activity.RuleId).Select(activity => activity.At)];
}
