using System.Collections.Concurrent;

namespace Encore.Loyalty.Model.Reference;

/// <summary>Calendars by walking through them.</summary>
internal static class Days
{
    private static readonly ConcurrentDictionary<(string Zone, DateTime Day), DateTimeOffset> Ends = new();

    /// <summary>The first instant whose date in the zone is behind the last day of so many months and days from the start.</summary>
    public static DateTimeOffset End(DateTimeOffset start, int months, int days, string zone)
    {
        var day = DateIn(start, zone);
        var (year, month) = (day.Year, day.Month);
        for (var passed = 0; passed < months; passed++)
        {
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1);
        }

        var last = new DateTime(year, month, Math.Min(day.Day, DateTime.DaysInMonth(year, month)));
        for (var passed = 0; passed < days; passed++)
        {
            last = last.AddDays(1);
        }

        return Ends.GetOrAdd((zone, last), _ => Walk(last, zone));
    }

    /// <summary>The next instant, in whole quarters of an hour, that satisfies a condition; at most so many days ahead.</summary>
    public static DateTimeOffset? Next(DateTimeOffset from, int atMostDays, Func<DateTimeOffset, bool> isMeant)
    {
        var quarter = TimeSpan.FromMinutes(15);
        var at = new DateTimeOffset(from.UtcTicks - (from.UtcTicks % quarter.Ticks), TimeSpan.Zero) + quarter;
        for (var last = from.AddDays(atMostDays); at < last; at += quarter)
        {
            if (isMeant(at))
            {
                return at;
            }
        }

        return null;
    }

    public static DateTime DateIn(DateTimeOffset at, string zone) => TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(zone)).Date;

    private static DateTimeOffset Walk(DateTime last, string zone) => Next(new DateTimeOffset(last, TimeSpan.Zero).AddHours(-16), 4, at => DateIn(at, zone) > last)!.Value;
}
