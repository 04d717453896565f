using System.Globalization;
using Encore.Loyalty.Ledger;
using Newtonsoft.Json;

namespace Encore.Loyalty.Processing.Events;

/// <summary>It is the member's birthday. Stated by the sweep.</summary>
public sealed record BirthdayCame : OccasionEvent
{
    public required int Year { get; init; }

    public override string Kind => "birthday-came";

    [JsonIgnore]
    public override SourceKey Origin => SourceKey.Of("birthday", Year.ToString(CultureInfo.InvariantCulture));

    public override string Fact => "came";
}
