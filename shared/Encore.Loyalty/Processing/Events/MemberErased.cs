using Encore.Loyalty.Ledger;
using Newtonsoft.Json;

namespace Encore.Loyalty.Processing.Events;

/// <summary>The customer asked to be forgotten. Entries stay, because sums and hashes need them; nothing moves any more.</summary>
public sealed record MemberErased : LoyaltyEvent
{
    public override string Kind => "member-erased";

    [JsonIgnore]
    public override SourceKey Origin => SourceKey.Of("member", Member.Customer);

    public override string Fact => "erased";
}
