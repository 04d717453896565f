namespace Encore.Loyalty.Programs;

/// <summary>
/// How long something is valid: months are calendar months (31 January + 1 month is the last of February), then days are added.
/// It ends with the end of its last day in the store's time zone.
/// </summary>
public sealed record Validity
{
    /// <summary>0 to 1200.</summary>
    public int Months { get; init; }

    /// <summary>0 to 36500.</summary>
    public int Days { get; init; }

    /// <summary>Moves the last day to the end of its month, quarter or year; by default it stays.</summary>
    public PeriodEnd RoundUpTo { get; init; }

    /// <summary>The first instant at which it is over.</summary>
    public DateTimeOffset EndFrom(DateTimeOffset start, TimeZoneInfo zone)
    {
        var lastDay = EndOfPeriod(DateIn(start, zone).AddMonths(Months).AddDays(Days));

        return DayEnd.Of(lastDay, zone);
    }

    private DateTime EndOfPeriod(DateTime day) => RoundUpTo switch
    {
        PeriodEnd.Month => EndOfMonth(day.Year, day.Month),
        PeriodEnd.Quarter => EndOfMonth(day.Year, ((day.Month + 2) / 3) * 3),
        PeriodEnd.Year => EndOfMonth(day.Year, 12),
        _ => day,
    };

    private static DateTime EndOfMonth(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    private static DateTime DateIn(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone).Date;
}
