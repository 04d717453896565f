namespace Encore.Loyalty.Web.Wording;

/// <summary>How long something can still be had.</summary>
internal static class Countdown
{
    /// <summary>From here on the date alone says enough.</summary>
    private const int MostDays = 30;

    /// <returns>Null when there is time, or no end.</returns>
    public static string? Of(DateTimeOffset? end, DateTimeOffset now, Phrasing say) =>
        end is not { } until || until <= now || (until - now).TotalDays > MostDays ? null
        : (int)(until - now).TotalDays is > 0 and var days ? say.Count("offers.daysLeft", days)
        : say.Count("offers.hoursLeft", Math.Max(1, (int)(until - now).TotalHours));
}
