using Encore.Loyalty.Earning;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Campaigns;

/// <summary>What campaigns multiply.</summary>
public sealed class CampaignFactors : IEarningFactors
{
    public bool GoesByKind => true;

    public IEnumerable<EarningFactor> For(LoyaltyEvent fact, EarningRule rule, EarningMember member, LoyaltyProgram program)
    {
        List<Matcher>? before = null;
        foreach (var (campaign, matcher) in CampaignBook.Of(program).For(fact, member))
        {
            if (campaign.Multiplier is not { } multiplier || !campaign.AppliesTo(rule.Kind))
            {
                continue;
            }

            if (campaign.Stackable)
            {
                yield return new(campaign.Id, multiplier, matcher) { IsCampaign = true };
            }
            else if (before is null || fact is OrderPaid)
            {
                // Of those that do not stack each multiplies the lines that none before it does.
                yield return new(campaign.Id, multiplier, matcher) { IsCampaign = true, Except = before is null ? [] : [.. before] };
                (before ??= []).Add(matcher);
            }
        }
    }
}
