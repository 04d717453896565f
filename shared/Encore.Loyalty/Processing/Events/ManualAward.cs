using Encore.Loyalty.Ledger;
using Newtonsoft.Json;

namespace Encore.Loyalty.Processing.Events;

/// <summary>Points that somebody outside the shop's own software grants: a till, a call centre, an event.</summary>
public sealed record ManualAward : OccasionEvent
{
    /// <summary>Made once by whoever grants: sent twice, it grants once.</summary>
    public required string AwardId { get; init; }

    /// <summary>How many; null: as many as the program's <c>manual</c> rules say.</summary>
    public long? Points { get; init; }

    public override string Kind => "manual-award";

    [JsonIgnore]
    public override SourceKey Origin => SourceKey.Of("manual", AwardId);

    public override string Fact => "granted";

    public override string? Problem() =>
        Points is < 1 or > Ledger.Points.MaxPerMovement ? $"{Points} points cannot be granted: give 1 to {Ledger.Points.MaxPerMovement}, or none to go by the program." : null;
}
