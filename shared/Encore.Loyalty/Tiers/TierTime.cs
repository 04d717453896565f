using Encore.Loyalty.Earning;

namespace Encore.Loyalty.Tiers;

/// <summary>The periods by which a program's tiers go.</summary>
internal readonly record struct TierTime(TierSettings Tiers, TimeZoneInfo Zone)
{
    public TimeSpan Grace => TimeSpan.FromDays(Tiers.GraceDays);

    /// <summary>Since when activities have to be known to say where a member stands at an instant. What is older cannot matter any more: within a period for each tier its effect has worn off.</summary>
    public DateTimeOffset KnownFrom(DateTimeOffset instant) => Back(Back(instant, Tiers.Levels.Count + 1), 2);

    /// <summary>Since when coming up is known for certain.</summary>
    public DateTimeOffset EntriesFrom(DateTimeOffset instant) => Back(instant, 2);

    /// <summary>So many periods before.</summary>
    public DateTimeOffset Back(DateTimeOffset instant, int periods)
    {
        var (earliest, from) = (DateTimeOffset.MinValue.AddYears(1000), instant.ToUniversalTime());
        switch (Tiers.Window)
        {
            case TierWindow.RollingMonths:
                return from.AddMonths(-Tiers.Months * periods) - Grace < earliest ? earliest : from.AddMonths(-Tiers.Months * periods) - Grace;
            case TierWindow.CalendarYear:
                return LimitPeriod.YearOf(LimitPeriod.YearOf(from, Zone).From.AddDays(180).AddYears(-periods) - Grace, Zone).From;
            default:
                return DateTimeOffset.MinValue;
        }
    }

    /// <summary>The end of the period behind one that ended then.</summary>
    public DateTimeOffset NextEnd(DateTimeOffset end) => Tiers.Window == TierWindow.CalendarYear ? LimitPeriod.YearOf(end, Zone).Until : end.AddMonths(Tiers.Months);

    /// <summary>Names the period in which an instant lies: entry gifts are given once in each.</summary>
    /// <param name="instant">In it.</param>
    /// <param name="later">Periods further on.</param>
    public string NameOf(DateTimeOffset instant, int later = 0)
    {
        var day = TimeZoneInfo.ConvertTime(instant, Zone);
        if (Tiers.Window == TierWindow.Lifetime)
        {
            return "ever";
        }

        var length = Tiers.Window == TierWindow.CalendarYear ? 12 : Tiers.Months;
        var first = ((((day.Year * 12) + day.Month - 1) / length) + later) * length;
        return FormattableString.Invariant($"{first / 12:0000}-{(first % 12) + 1:00}");
    }
}
