using Encore.Loyalty.Ledger;
using Newtonsoft.Json;

namespace Encore.Loyalty.Processing.Events;

/// <summary>The customer asked to be forgotten. The ledger goes on under a random name, because sums and hashes need it; nothing leads from the customer to it any more.</summary>
public sealed record MemberErased : LoyaltyEvent
{
    /// <summary>Who did it: <c>system</c>, or the host's id of a person.</summary>
    public string Actor { get; init; } = Moment.System;

    public override string Kind => "member-erased";

    [JsonIgnore]
    public override SourceKey Origin => SourceKey.Of("member", "self");

    public override string Fact => "erased";
}
