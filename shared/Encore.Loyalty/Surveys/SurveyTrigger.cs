namespace Encore.Loyalty.Surveys;

/// <summary>When members are asked.</summary>
public sealed record SurveyTrigger
{
    public SurveyTriggerKind Kind { get; init; }

    /// <summary>Days of 24 hours behind the delivery, or behind the payment of the order that is counted; 0 to 365.</summary>
    public int Days { get; init; }

    /// <summary>Which order of the member, counted from 1; for <see cref="SurveyTriggerKind.Order"/>.</summary>
    public int? Order { get; init; }

    /// <summary>For <see cref="SurveyTriggerKind.Waves"/>.</summary>
    public IReadOnlyList<SurveyWave> Waves { get; init; } = [];
}
