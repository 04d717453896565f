using System.Globalization;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Referrals;
using Newtonsoft.Json;

namespace Encore.Loyalty.Processing.Events;

/// <summary>A referral has qualified, or no longer does. Stated for each side; what counts is the latest turn.</summary>
public abstract record ReferralTurn : LoyaltyEvent
{
    /// <summary>Of the referral.</summary>
    public required string ReferralId { get; init; }

    public required ReferralSide Side { get; init; }

    /// <summary>Counted from 1.</summary>
    public required int Turn { get; init; }

    /// <summary>One for each friend in the referrer's ledger, one at all in the friend's.</summary>
    [JsonIgnore]
    public override SourceKey Origin => SourceOf(Side, ReferralId);

    protected string Numbered(string change) => string.Create(CultureInfo.InvariantCulture, $"{change}/{Turn}");

    internal static SourceKey SourceOf(ReferralSide side, string referralId) => side == ReferralSide.Referrer ? SourceKey.Of("referral", referralId) : SourceKey.Of("referred", "self");
}
