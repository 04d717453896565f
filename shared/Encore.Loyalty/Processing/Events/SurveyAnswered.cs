using System.Globalization;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Surveys;
using Newtonsoft.Json;

namespace Encore.Loyalty.Processing.Events;

/// <summary>A member answered a survey that is not anonymous. Stated by the desk of surveys; an answer that is changed states it again.</summary>
public sealed record SurveyAnswered : OccasionEvent
{
    public required string Survey { get; init; }

    /// <summary>The id of the invitation.</summary>
    public required string Invitation { get; init; }

    /// <summary>From 1; more for changes.</summary>
    public required int Times { get; init; }

    /// <summary>By the question's id, for those that have a scale. What is paid for an answer never depends on it.</summary>
    public IReadOnlyDictionary<string, int> Scores { get; init; } = new Dictionary<string, int>();

    public override string Kind => "survey-answered";

    [JsonIgnore]
    public override SourceKey Origin => Surveys.Invitation.SourceOf(Invitation);

    public override string Fact => $"answered/{Times.ToString(CultureInfo.InvariantCulture)}";
}
