using System.Globalization;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing;

namespace Encore.Loyalty.Referrals;

/// <summary>How many friends came by one code in a day and in a week of the store's time zone; counted together with what is decided, so never one too many.</summary>
internal sealed record ReferralVelocity(string Day, string Week)
{
    public static ReferralVelocity At(string code, DateTimeOffset instant, TimeZoneInfo zone)
    {
        var day = TimeZoneInfo.ConvertTime(instant, zone).Date;
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new(Name(code, "day", day), Name(code, "week", monday));
    }

    public IEnumerable<string> Names => [Day, Week];

    public IEnumerable<ReferralReason> Exceeded(ReferralSettings settings, MemberWork work)
    {
        if (work.LeftOf(Day, settings.MostPerDay) < 1)
        {
            yield return ReferralReason.ManyInADay;
        }

        if (work.LeftOf(Week, settings.MostPerWeek) < 1)
        {
            yield return ReferralReason.ManyInAWeek;
        }
    }

    public void Count(ReferralSettings settings, MemberWork work)
    {
        work.Take(new CounterChange(Day, 1, settings.MostPerDay));
        work.Take(new CounterChange(Week, 1, settings.MostPerWeek));
    }

    private static string Name(string code, string period, DateTime from) => string.Create(CultureInfo.InvariantCulture, $"referral:{code}:{period}:{from:yyyy-MM-dd}");
}
