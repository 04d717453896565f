namespace Encore.Loyalty.Earning;

/// <summary>A day, month or year in the store's time zone.</summary>
internal readonly record struct LimitPeriod(DateTimeOffset From, DateTimeOffset Until)
{
    public static LimitPeriod DayOf(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var day = TimeZoneInfo.ConvertTime(instant, zone).Date;
        return new(StartOf(day, zone), StartOf(day.AddDays(1), zone));
    }

    public static LimitPeriod MonthOf(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var day = TimeZoneInfo.ConvertTime(instant, zone).Date;
        var first = day.AddDays(1 - day.Day);
        return new(StartOf(first, zone), StartOf(first.AddMonths(1), zone));
    }

    public static LimitPeriod YearOf(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var first = new DateTime(TimeZoneInfo.ConvertTime(instant, zone).Year, 1, 1);
        return new(StartOf(first, zone), StartOf(first.AddYears(1), zone));
    }

    public bool Holds(DateTimeOffset instant) => instant >= From && instant < Until;

    /// <summary>Midnight; where clocks jump over it, the first instant behind the gap.</summary>
    private static DateTimeOffset StartOf(DateTime day, TimeZoneInfo zone)
    {
        var local = DateTime.SpecifyKind(day, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
