namespace Encore.Loyalty.Programs;

/// <summary>The first instant behind a day in a zone.</summary>
internal sealed class DayEnd
{
    /// <summary>Ends that are remembered; a power of two.</summary>
    private const int Kept = 1024;

    private static readonly DayEnd?[] Known = new DayEnd?[Kept];

    private readonly DateTime day;
    private readonly TimeZoneInfo zone;
    private readonly DateTimeOffset end;

    private DayEnd(DateTime day, TimeZoneInfo zone)
    {
        (this.day, this.zone) = (day, zone);
        end = Search(day, zone);
    }

    public static DateTimeOffset Of(DateTime day, TimeZoneInfo zone)
    {
        // Each place holds the last one that was asked for; whoever finds another one there searches anew.
        ref var place = ref Known[(int)(day.Ticks / TimeSpan.TicksPerDay) & (Kept - 1)];
        if (Volatile.Read(ref place) is { } known && known.day == day && ReferenceEquals(known.zone, zone))
        {
            return known.end;
        }

        var found = new DayEnd(day, zone);
        Volatile.Write(ref place, found);
        return found.end;
    }

    /// <summary>Bisected, because a day may begin at odd instants: clocks jump over midnight or strike it twice, and zones have left out whole days.</summary>
    private static DateTimeOffset Search(DateTime day, TimeZoneInfo zone)
    {
        var noon = new DateTimeOffset(day, TimeSpan.Zero).AddHours(12).ToUnixTimeMilliseconds();
        var (within, behind) = (noon - Hours(27), noon + Hours(51));
        while (behind - within > 1)
        {
            var middle = within + ((behind - within) / 2);
            (within, behind) = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(middle), zone).Date > day ? (within, middle) : (middle, behind);
        }

        return DateTimeOffset.FromUnixTimeMilliseconds(behind);
    }

    private static long Hours(long hours) => hours * 3_600_000;
}
