using Encore.Loyalty.Ledger;
using Newtonsoft.Json;

namespace Encore.Loyalty.Processing.Events;

/// <summary>A member turned in the code that came in return for an anonymous answer. Nothing leads from the code to the answer.</summary>
public sealed record SurveyThanked : OccasionEvent
{
    /// <summary>The hash of the code.</summary>
    public required string Code { get; init; }

    public override string Kind => "survey-thanked";

    [JsonIgnore]
    public override SourceKey Origin => SourceKey.Of("survey-code", Code);

    public override string Fact => "thanked";
}
