using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Campaigns;

/// <summary>What must hold of a program's campaigns.</summary>
internal static class CampaignRules
{
    private const long MostPoints = 1_000_000_000_000;

    public static IEnumerable<ProgramError> Check(LoyaltyProgram program, IReadOnlyCollection<string> earningKinds, IReadOnlySet<string> kindsOfOrders, string path) =>
    [
        .. ProgramRules.Unique(program.Campaigns.Select(campaign => campaign.Id), path),
        .. program.Campaigns.SelectMany((campaign, index) => Check(campaign, program, $"{path}[{index}]")),
        .. program.Campaigns.SelectMany((campaign, index) => Terms(campaign, kindsOfOrders, $"{path}[{index}]")),
        .. program.Campaigns.SelectMany((campaign, index) => KindNames.Check(campaign.Kinds, earningKinds, $"{path}[{index}].kinds")),
        .. program.Campaigns.SelectMany((campaign, index) => ConditionRules.Check(campaign.When, $"{path}[{index}].when")),
        .. program.Campaigns.SelectMany((campaign, index) => ConditionNames.Check(campaign.When, $"{path}[{index}].when", program)),
    ];

    private static IEnumerable<ProgramError> Check(Campaign campaign, LoyaltyProgram program, string path)
    {
        if (program.Earning.Any(rule => rule.Id == campaign.Id))
        {
            yield return new($"{path}.id", $"'{campaign.Id}' is an earning rule already.", "Give the campaign an id of its own.");
        }

        if (campaign.Until <= campaign.From)
        {
            yield return new($"{path}.until", $"It ends ({campaign.Until:u}) before it begins ({campaign.From:u}).", "Give an instant behind 'from'.");
        }

        if (campaign.Multiplier is null == campaign.Points is null)
        {
            yield return new(path, $"Campaign '{campaign.Id}' neither multiplies nor adds points, or does both.", "Give either 'multiplier' or 'points'.");
        }

        if (campaign.Multiplier is <= 1 or > 100)
        {
            yield return new($"{path}.multiplier", $"{campaign.Multiplier} is out of range.", "Give a factor above 1 to 100; 2 doubles the points.");
        }

        if (campaign.Points is < 1 or > Points.MaxPerMovement)
        {
            yield return new($"{path}.points", $"{campaign.Points} is out of range.", $"Give 1 to {Points.MaxPerMovement} points.");
        }

        if (campaign.Budget is < 1 or > MostPoints)
        {
            yield return new($"{path}.budget", $"{campaign.Budget} is out of range.", $"Give 1 to {MostPoints} points; or leave it out for no limit.");
        }

        if (campaign.Goal is { } goal && (goal is { Orders: null, Revenue: null, Points: null } || goal.Orders is < 1 || goal.Revenue is <= 0 or > OrderFacts.MaxAmount || goal.Points is < 1))
        {
            yield return new($"{path}.goal", $"{goal.Orders} orders, {goal.Revenue} revenue and {goal.Points} points is no goal.", "Give 'orders', 'revenue' or 'points' above 0; or leave the goal out.");
        }
    }

    private static IEnumerable<ProgramError> Terms(Campaign campaign, IReadOnlySet<string> kindsOfOrders, string path)
    {
        if (campaign.Points is null && (campaign.Validity is not null || campaign.RedeemableFor is not null || campaign.Maturation != new Maturation()))
        {
            yield return new(path, $"Campaign '{campaign.Id}' multiplies the points of other rules, which have terms of their own.", "Leave out validity, redeemableFor and maturation.");
        }

        if (campaign.Maturation.Days is < 0 or > 3650)
        {
            yield return new($"{path}.maturation.days", $"{campaign.Maturation.Days} is out of range.", "Give 0 to 3650 days.");
        }

        if (campaign.Maturation.After == MaturationStart.Fulfilled && !(campaign.Kinds ?? [SourceKind.Purchase.Name]).All(kindsOfOrders.Contains))
        {
            yield return new($"{path}.maturation.after", "Points for what is no order would wait for a fulfilment that never comes.", "Only orders are fulfilled: use 'paid', which counts from the fact itself.");
        }

        if (campaign.RedeemableFor is { Count: 0 })
        {
            yield return new($"{path}.redeemableFor", "An empty list makes points that buy nothing.", "Name kinds of reward, or leave it out for every kind.");
        }

        foreach (var error in ProgramRules.Validity(campaign.Validity, $"{path}.validity"))
        {
            yield return error;
        }
    }
}
