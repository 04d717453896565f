using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Earning;

/// <summary>Gives factors by which points are multiplied: tiers and campaigns do. All factors that apply are multiplied with each other. Pure.</summary>
public interface IEarningFactors
{
    /// <summary>Of the rule nothing but its kind is looked at: then rules of one kind are asked once.</summary>
    bool GoesByKind => false;

    IEnumerable<EarningFactor> For(LoyaltyEvent fact, EarningRule rule, EarningMember member, LoyaltyProgram program);
}
