using Encore.Loyalty.Ledger;
using Newtonsoft.Json;

namespace Encore.Loyalty.Processing.Events;

/// <summary>A visitor came by the member's link. The member is the one who recommends.</summary>
public sealed record ReferralLanded : OccasionEvent
{
    /// <summary>Made by the host, kept in the visitor's cookie: the same visitor counts once.</summary>
    public required string VisitorId { get; init; }

    public override string Kind => "referral-landed";

    [JsonIgnore]
    public override SourceKey Origin => SourceKey.Of("landing", VisitorId);

    public override string Fact => "landed";
}
