using Encore.Loyalty.Ledger;
using Encore.Loyalty.Referrals;
using Newtonsoft.Json;

namespace Encore.Loyalty.Processing.Events;

/// <summary>A referral has qualified, or no longer does. Stated for each side.</summary>
public abstract record ReferralTurn : TurnEvent
{
    /// <summary>Of the referral.</summary>
    public required string ReferralId { get; init; }

    public required ReferralSide Side { get; init; }

    /// <summary>One for each friend in the referrer's ledger, one at all in the friend's.</summary>
    [JsonIgnore]
    public override SourceKey Origin => Side == ReferralSide.Referrer ? SourceKey.Of("referral", ReferralId) : SourceKey.Of("referred", "self");
}
