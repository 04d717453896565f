using System.Globalization;
using Encore.Loyalty.Ledger;
using Newtonsoft.Json;

namespace Encore.Loyalty.Processing.Events;

/// <summary>So many years ago the member registered. Stated by the sweep.</summary>
public sealed record AnniversaryCame : OccasionEvent
{
    /// <summary>From 1.</summary>
    public required int Years { get; init; }

    public override string Kind => "anniversary-came";

    [JsonIgnore]
    public override SourceKey Origin => SourceKey.Of("anniversary", Years.ToString(CultureInfo.InvariantCulture));

    public override string Fact => "came";
}
