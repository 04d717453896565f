namespace Encore.Loyalty.Surveys;

/// <summary>What became of an answer.</summary>
public sealed record AnswerResult
{
    public required AnswerOutcome Outcome { get; init; }

    /// <summary>For <see cref="AnswerOutcome.Invalid"/>: the ids of the questions that are answered wrongly or not at all.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>What the member earned by it; of an anonymous answer always 0.</summary>
    public long Points { get; init; }

    /// <summary>Thanks for an anonymous answer: shown this once, kept nowhere, good for whoever brings it to <see cref="SurveyDesk.RedeemThanksAsync"/>. Null where there is none.</summary>
    public string? ThanksCode { get; init; }
}
