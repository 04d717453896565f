namespace Encore.Loyalty.Members;

/// <summary>Which of a member's days have been celebrated.</summary>
/// <param name="Birthday">The year of the last birthday that has passed.</param>
/// <param name="Anniversary">How many years of membership have passed.</param>
internal sealed record SpecialDays(int Birthday, int Anniversary)
{
    public const string Feature = "special-days";

    /// <summary>For a member of whom the days become known at an instant: what is over by then is not celebrated afterwards.</summary>
    /// <param name="profile">What is known of the member.</param>
    /// <param name="today">In the store's time zone.</param>
    /// <param name="zone">The store's.</param>
    public static SpecialDays AsOf(MemberProfile profile, DateTime today, TimeZoneInfo zone) => new(LastBirthday(profile, today), LastAnniversary(profile, today, zone));

    /// <summary>The year of the last birthday until today, today included.</summary>
    private static int LastBirthday(MemberProfile profile, DateTime today) =>
        profile.Birthday is not { } birthday ? 0 : MonthDay.In(birthday, today.Year) <= today ? today.Year : today.Year - 1;

    /// <summary>Whole years since the registration.</summary>
    private static int LastAnniversary(MemberProfile profile, DateTime today, TimeZoneInfo zone)
    {
        if (profile.RegisteredAt is not { } instant)
        {
            return 0;
        }

        var registered = TimeZoneInfo.ConvertTime(instant, zone).Date;
        var years = Math.Max(0, today.Year - registered.Year);
        return registered.AddYears(years) <= today ? years : Math.Max(0, years - 1);
    }
}
