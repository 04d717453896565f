using Encore.Loyalty.Earning;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Members;

/// <summary>Remembers when a member registered and has birthday, and states both days as facts when they come, each once a year, from the beginning of the day in the store's time zone.</summary>
public sealed class MemberDays : IFollowUp
{
    public void Follow(LoyaltyEvent fact, MemberWork work, DateTimeOffset now)
    {
        var profile = fact switch
        {
            MemberRegistered registered => work.Profile with { RegisteredAt = work.Profile.RegisteredAt ?? registered.OccurredAt, Birthday = work.Profile.Birthday ?? registered.Birthday },
            ProfileCompleted completed => work.Profile with { Birthday = work.Profile.Birthday ?? completed.Birthday },
            _ => work.Profile,
        };
        if (profile != work.Profile)
        {
            var known = work.Profile.State<SpecialDays>(SpecialDays.Feature) ?? new(0, 0);
            var days = SpecialDays.AsOf(profile, Today(fact.OccurredAt, Zone(work, now)), Zone(work, now));
            work.ChangeProfile(profile.With(SpecialDays.Feature, new SpecialDays(Math.Max(known.Birthday, days.Birthday), Math.Max(known.Anniversary, days.Anniversary))));
        }
    }

    public void Pass(MemberWork work, DateTimeOffset now)
    {
        if (work.Profile.State<SpecialDays>(SpecialDays.Feature) is not { } known)
        {
            return;
        }

        var zone = Zone(work, now);
        var today = Today(now, zone);
        var member = work.View.Account.Member;
        var days = SpecialDays.AsOf(work.Profile, today, zone);
        if (days.Birthday > known.Birthday)
        {
            work.Record(new BirthdayCame { Member = member, Year = days.Birthday, OccurredAt = LimitPeriod.DayOf(Noon(MonthDay.In(work.Profile.Birthday!, days.Birthday), zone), zone).From });
        }

        if (days.Anniversary > known.Anniversary)
        {
            work.Record(new AnniversaryCame { Member = member, Years = days.Anniversary, OccurredAt = LimitPeriod.DayOf(Noon(Registered(work.Profile, zone).AddYears(days.Anniversary), zone), zone).From });
        }

        work.ChangeProfile(work.Profile.With(SpecialDays.Feature, new SpecialDays(Math.Max(days.Birthday, known.Birthday), Math.Max(days.Anniversary, known.Anniversary))));
    }

    public DateTimeOffset? NextDueAt(MemberWork work, DateTimeOffset now)
    {
        if (work.Profile.State<SpecialDays>(SpecialDays.Feature) is not { } known)
        {
            return null;
        }

        var zone = Zone(work, now);
        var birthday = work.Profile.Birthday is { } day ? LimitPeriod.DayOf(Noon(MonthDay.In(day, known.Birthday + 1), zone), zone).From : (DateTimeOffset?)null;
        var anniversary = work.Profile.RegisteredAt is null ? (DateTimeOffset?)null : LimitPeriod.DayOf(Noon(Registered(work.Profile, zone).AddYears(known.Anniversary + 1), zone), zone).From;
        return birthday is null || anniversary < birthday ? anniversary ?? birthday : birthday;
    }

    private static TimeZoneInfo Zone(MemberWork work, DateTimeOffset now) => work.Programs.At(now).Program.Zone;

    private static DateTime Today(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone).Date;

    private static DateTime Registered(MemberProfile profile, TimeZoneInfo zone) => Today(profile.RegisteredAt!.Value, zone);

    /// <summary>No zone skips a noon, but for whole days that it leaves out.</summary>
    private static DateTimeOffset Noon(DateTime day, TimeZoneInfo zone)
    {
        var noon = DateTime.SpecifyKind(day.Date.AddHours(12), DateTimeKind.Unspecified);
        return new(noon, zone.GetUtcOffset(noon));
    }
}
