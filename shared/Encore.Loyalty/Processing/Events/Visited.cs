using Encore.Loyalty.Ledger;
using Newtonsoft.Json;

namespace Encore.Loyalty.Processing.Events;

/// <summary>The customer came by: to the shop, to an event, to a page that is worth a visit.</summary>
public sealed record Visited : OccasionEvent
{
    /// <summary>The host's id of the visit; one per member and day is usual.</summary>
    public required string VisitId { get; init; }

    public override string Kind => "visited";

    [JsonIgnore]
    public override SourceKey Origin => SourceKey.Of("visit", VisitId);

    public override string Fact => "visited";
}
