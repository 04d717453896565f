using Encore.Loyalty.Campaigns;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Missions;
using Encore.Loyalty.Referrals;
using Encore.Loyalty.Segments;
using Encore.Loyalty.Surveys;
using Encore.Loyalty.Surveys.Cases;
using Encore.Loyalty.Tiers;

namespace Encore.Loyalty.Programs;

/// <summary>What must hold in a program beyond its form.</summary>
/// <param name="earningKinds">All that may stand in a program.</param>
/// <param name="kindsOfOrders">Those of them that earn on orders.</param>
/// <param name="onlyTreatment">The one way in which the host can put points into an order; null: both.</param>
internal sealed class ProgramRules(IReadOnlyList<string> earningKinds, IReadOnlySet<string> kindsOfOrders, SpendingTreatment? onlyTreatment)
{
    private const long MostPoints = 1_000_000_000;

    public IEnumerable<ProgramError> Check(LoyaltyProgram program) =>
    [
        .. Document(program),
        .. SpendingRules.Check(program.Spending, "spending", onlyTreatment),
        .. Unique(program.Earning.Select(rule => rule.Id), "earning"),
        .. Unique(program.Rewards.Select(reward => reward.Id), "rewards"),
        .. program.Earning.SelectMany((rule, index) => Earning(rule, $"earning[{index}]")),
        .. program.Earning.SelectMany((rule, index) => ConditionNames.Check(rule.When, $"earning[{index}].when", program)),
        .. SegmentRules.Check(program.Segments, "segments"),
        .. TierRules.Check(program, earningKinds, "tiers"),
        .. MissionRules.Check(program, "missions"),
        .. ReferralRules.Check(program, "referral"),
        .. CampaignRules.Check(program, earningKinds, kindsOfOrders, "campaigns"),
        .. SurveyRules.Check(program, "surveys"),
        .. CaseChecks.Check(program, "cases"),
    ];

    private static IEnumerable<ProgramError> Document(LoyaltyProgram program)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(program.TimeZone, out _))
        {
            yield return new("timeZone", $"'{program.TimeZone}' is not a time zone.", "Give an IANA name such as Europe/Berlin or Asia/Shanghai.");
        }

        if (program.PointValue is < 0 or > 1_000_000)
        {
            yield return new("pointValue", $"{program.PointValue} is out of range.", "Give the money one point is worth, 0 to 1000000.");
        }

        if (program.Guests.ClaimDays is < 1 or > 3650)
        {
            yield return new("guests.claimDays", $"{program.Guests.ClaimDays} is out of range.", "Give 1 to 3650 days; to let guests earn nothing write \"enabled\": false.");
        }

        if (program.Refunds.GraceDays is < 0 or > 365)
        {
            yield return new("refunds.graceDays", $"{program.Refunds.GraceDays} is out of range.", "Give 0 to 365 days.");
        }
    }

    private IEnumerable<ProgramError> Earning(EarningRule rule, string path)
    {
        if (!earningKinds.Contains(rule.Kind))
        {
            yield return new($"{path}.kind", $"'{rule.Kind}' is not a kind of earning rule here.", $"Use one of: {string.Join(", ", earningKinds)}; or install the extension that brings it.");
        }

        if (rule.PointsPerUnit is < 0 or > 100_000)
        {
            yield return new($"{path}.pointsPerUnit", $"{rule.PointsPerUnit} is out of range.", "Give 0 to 100000 points per currency unit.");
        }

        if (rule.Points is < 0 or > MostPoints)
        {
            yield return new($"{path}.points", $"{rule.Points} is out of range.", $"Give 0 to {MostPoints} points.");
        }

        if (rule.PointsPerUnit is null && rule.Points is null && rule.Settings is null)
        {
            yield return new(path, $"Rule '{rule.Id}' grants nothing.", "Give points, or pointsPerUnit.");
        }

        if (rule.Maturation.Days is < 0 or > 3650)
        {
            yield return new($"{path}.maturation.days", $"{rule.Maturation.Days} is out of range.", "Give 0 to 3650 days.");
        }

        if (rule.Maturation.After == MaturationStart.Fulfilled && earningKinds.Contains(rule.Kind) && !kindsOfOrders.Contains(rule.Kind))
        {
            yield return new($"{path}.maturation.after", $"Points of the kind '{rule.Kind}' would wait for a fulfilment that never comes.", "Only orders are fulfilled: use 'paid', which counts from the fact itself.");
        }

        if (rule.RedeemableFor is { Count: 0 })
        {
            yield return new($"{path}.redeemableFor", "An empty list makes points that buy nothing.", "Name kinds of reward, or leave it out for every kind.");
        }

        foreach (var error in Validity(rule.Validity, $"{path}.validity").Concat(ConditionRules.Check(rule.When, $"{path}.when")).Concat(ConditionRules.Check(rule.Limits, $"{path}.limits")).Concat(ReviewTermsRules.Check(rule, $"{path}.review")))
        {
            yield return error;
        }
    }

    internal static IEnumerable<ProgramError> Validity(Validity? validity, string path)
    {
        if (validity is not null && (validity.Months is < 0 or > 1200 || validity.Days is < 0 or > 36500 || validity is { Months: 0, Days: 0 }))
        {
            yield return new(path, $"{validity.Months} months and {validity.Days} days is out of range.", "Give months (to 1200) or days (to 36500); leave validity out for points that never expire.");
        }
    }

    internal static IEnumerable<ProgramError> Unique(IEnumerable<string> ids, string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. ids.Select((id, index) => (id, index)).Where(pair => !IsName(pair.id) || !seen.Add(pair.id)).Select(pair =>
            new ProgramError($"{path}[{pair.index}].id", $"'{pair.id}' is empty, too long, or stands twice.", "Give each an id of its own, 1 to 60 letters, digits and hyphens."))];
    }

    private static bool IsName(string id) => id.Length is > 0 and <= 60 && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
}
