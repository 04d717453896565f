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

    /// <summary>The first instant at which it is over.</summary>
    public DateTimeOffset EndFrom(DateTimeOffset start, TimeZoneInfo zone)
    {
        var lastDay = TimeZoneInfo.ConvertTime(start, zone).Date.AddMonths(Months).AddDays(Days);
        var midnight = lastDay.AddDays(1);
        while (zone.IsInvalidTime(midnight))
        {
            // Where clocks jump over midnight the day begins later.
            midnight = midnight.AddMinutes(15);
        }

        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
