using System.Globalization;
using Encore.Loyalty.Ledger;
using Newtonsoft.Json;

namespace Encore.Loyalty.Processing.Events;

/// <summary>A member has completed a mission, or, after a refund, no longer has. Stated by the engine.</summary>
public abstract record MissionTurn : TurnEvent
{
    public required string MissionId { get; init; }

    /// <summary>Of a mission that can be completed several times: which time, from 1.</summary>
    public required int Round { get; init; }

    [JsonIgnore]
    public override SourceKey Origin => SourceKey.Of("mission", string.Create(CultureInfo.InvariantCulture, $"{MissionId}/{Round}"));
}
