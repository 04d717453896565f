using Encore.Loyalty.Campaigns;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Tiers;

namespace Encore.Loyalty.Earning;

/// <summary>What of a member's past has to be loaded so that the limits and conditions of a program can be judged.</summary>
internal sealed record LimitsWanted(IReadOnlyList<string> Totals, bool Days, bool Months, int CooldownDays, bool Figures, TierSettings? Tiers, IReadOnlyList<Campaign> Budgeted)
{
    public static LimitsWanted Of(LoyaltyProgram program)
    {
        var rules = program.Earning.Where(rule => rule.Enabled).ToList();
        var limits = rules.Select(rule => rule.Limits).OfType<Limits>().ToList();
        return new(
            [.. rules.Where(rule => rule.Limits is { CountsAll: true }).Select(rule => rule.Id)],
            limits.Any(limit => limit.CountsDays),
            limits.Any(limit => limit.CountsMonths),
            limits.Max(limit => limit.CooldownDays) ?? 0,
            program.Segments.Count > 0 || rules.Any(rule => rule.When is { FromOrder: not null } or { ToOrder: not null }),
            program.Tiers,
            [.. program.Campaigns.Where(campaign => campaign.Budget is not null)]);
    }

    /// <param name="request">What is asked for already.</param>
    /// <param name="instant">When the fact happened.</param>
    /// <param name="zone">The store's.</param>
    public AccountRequest AddTo(AccountRequest request, DateTimeOffset instant, TimeZoneInfo zone)
    {
        var since = request.ActivitiesSince;
        if (CooldownDays > 0)
        {
            since = Earlier(since, instant.AddDays(-CooldownDays));
        }

        if (Days || Months)
        {
            since = Earlier(since, Months ? LimitPeriod.MonthOf(instant, zone).From : LimitPeriod.DayOf(instant, zone).From);
        }

        if (Tiers is not null)
        {
            since = Earlier(since, TierRule.KnownFrom(Tiers, zone, instant));
        }

        List<string> counters = Budgeted.Count == 0 ? [] : [.. Budgeted.Where(campaign => campaign.RunsAt(instant)).Select(campaign => CampaignCounters.Points(campaign.Id))];
        return counters.Count == 0 && Totals.Count == 0 && since == request.ActivitiesSince && !Figures ? request : request with
        {
            ActivitiesSince = since,
            RuleTotals = [.. request.RuleTotals, .. Totals],
            Figures = request.Figures || Figures,
            Counters = [.. request.Counters, .. counters],
        };
    }

    private static DateTimeOffset Earlier(DateTimeOffset? known, DateTimeOffset wanted) => known < wanted ? known.Value : wanted;
}
