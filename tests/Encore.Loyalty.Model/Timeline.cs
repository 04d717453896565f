using Encore.Loyalty.Model.Reference;

namespace Encore.Loyalty.Model;

/// <summary>Where the clock goes.</summary>
internal static class Timeline
{
    /// <summary>The instant of a step that follows an instant.</summary>
    public static DateTimeOffset At(DateTimeOffset now, Step step, ReferenceShop before) => step switch
    {
        Step.Wait wait => now.AddMinutes(wait.Minutes),
        Step.Until until => Later(now, Next(now, until.Mark, before)?.AddMilliseconds(until.Milliseconds)),
        _ => now,
    };

    /// <summary>The instant after a step: whatever is done takes a second, so that two things seldom fall together by accident.</summary>
    public static DateTimeOffset Behind(DateTimeOffset now, Step step) => step switch
    {
        Step.Wait or Step.Until => now,
        Step.ClockBack back => now.AddMinutes(-back.Minutes),
        _ => now.AddSeconds(1),
    };

    private static DateTimeOffset Later(DateTimeOffset now, DateTimeOffset? then) => then > now ? then.Value : now;

    private static DateTimeOffset? Next(DateTimeOffset now, Mark mark, ReferenceShop shop)
    {
        var zone = shop.RulesAt(now).Zone;
        var found = TimeZoneInfo.FindSystemTimeZoneById(zone);
        return mark switch
        {
            Mark.Maturity => shop.Purses.Min(purse => purse.NextMaturity(now)),
            Mark.Expiry => shop.Purses.Min(purse => purse.NextExpiry(now)),
            Mark.VoucherEnd => shop.Tickets.Select(ticket => ticket.ExpiresAt).Where(end => end > now).Min(),
            Mark.ClockChange => Days.Next(now, 200, at => found.GetUtcOffset(at) != found.GetUtcOffset(at.AddTicks(-1))),
            Mark.MonthEnd => Days.Next(now, 32, at => Days.DateIn(at, zone).AddDays(1).Day == 1),
            _ => Days.Next(now, 10, at => Days.DateIn(at, zone) is { Month: 2, Day: 29 }),
        };
    }
}
