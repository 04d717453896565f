namespace Encore.Loyalty.Surveys;

/// <summary>One round of a survey that is asked again and again, so that its results can be compared.</summary>
public sealed record SurveyWave
{
    /// <summary>Unique within the survey.</summary>
    public required string Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Which part of the members is asked, above 0 to 1; drawn anew for each wave, always the same for the same wave.</summary>
    public decimal Share { get; init; } = 1;
}
