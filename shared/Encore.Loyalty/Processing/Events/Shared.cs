using Encore.Loyalty.Ledger;
using Newtonsoft.Json;

namespace Encore.Loyalty.Processing.Events;

/// <summary>A member shared a product.</summary>
public sealed record Shared : OccasionEvent
{
    /// <summary>The host's id of the share; one per member, product and day is usual.</summary>
    public required string ShareId { get; init; }

    public override string Kind => "shared";

    [JsonIgnore]
    public override SourceKey Origin => SourceKey.Share(ShareId);

    public override string Fact => "shared";
}
