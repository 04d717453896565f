using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Campaigns;

/// <summary>What is counted of campaigns, over all members, in the same commit as the points.</summary>
internal static class CampaignCounters
{
    /// <summary>Money is counted in units of 0.01.</summary>
    private const int Cents = 100;

    private static readonly Dictionary<string, long> NoBudgets = [];

    public static string Points(string campaign) => $"campaign/{campaign}/points";

    public static string Orders(string campaign) => $"campaign/{campaign}/orders";

    public static string Revenue(string campaign) => $"campaign/{campaign}/revenue";

    /// <summary>What of the budgets is left to a member's work.</summary>
    public static IReadOnlyDictionary<string, long> Budgets(LoyaltyProgram program, MemberWork work) => program.Campaigns.Count > 0 && program.Campaigns.Any(campaign => campaign.Budget is not null)
        ? program.Campaigns.Where(campaign => campaign.Budget is not null).ToDictionary(campaign => campaign.Id, campaign => work.LeftOf(Points(campaign.Id), campaign.Budget), StringComparer.Ordinal)
        : NoBudgets;

    /// <summary>Counts what has been granted for a fact; its order once, also where an award comes later than the others.</summary>
    public static void Count(LoyaltyEvent fact, IReadOnlyList<Award> granted, LoyaltyProgram program, MemberWork work)
    {
        if (granted.All(award => award.Details.Campaigns is null))
        {
            return;
        }

        var given = granted.SelectMany(award => award.Details.Campaigns ?? new Dictionary<string, long>()).GroupBy(share => share.Key, share => share.Value);
        foreach (var campaign in given)
        {
            work.Take(new(Points(campaign.Key), campaign.Sum(), program.Campaigns.FirstOrDefault(known => known.Id == campaign.Key)?.Budget));
            if (fact is OrderPaid { Order: var order } && !IsCounted(campaign.Key, granted, fact, work))
            {
                work.Take(new(Orders(campaign.Key), 1));
                work.Take(new(Revenue(campaign.Key), (long)decimal.Round(order.Goods * Cents)));
            }
        }
    }

    private static bool IsCounted(string campaign, IReadOnlyList<Award> granted, LoyaltyEvent fact, MemberWork work) => work.View.Of(fact.Origin).Any(entry =>
        entry.From == LedgerAccount.Issued && granted.All(award => award.RuleId != entry.RuleId) && entry.Explain().Award?.Campaigns?.ContainsKey(campaign) == true);

    public static CampaignResult Result(Campaign campaign, IReadOnlyDictionary<string, long> counters) => new(
        campaign, counters.GetValueOrDefault(Orders(campaign.Id)), counters.GetValueOrDefault(Points(campaign.Id)), counters.GetValueOrDefault(Revenue(campaign.Id)) / (decimal)Cents);
}
