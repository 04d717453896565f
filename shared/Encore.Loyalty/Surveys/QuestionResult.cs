namespace Encore.Loyalty.Surveys;

/// <summary>What the answers to one question come to.</summary>
public sealed record QuestionResult
{
    public required Question Question { get; init; }

    /// <summary>How many answered it.</summary>
    public long Count { get; init; }

    /// <summary>
    /// NPS: promoters (9 and 10) less detractors (0 to 6) in percent of all answers, −100 to 100 (F. Reichheld, "The One Number You Need to Grow", Harvard Business Review, December 2003).
    /// CSAT: the share of 4 and 5 in percent, 0 to 100 ("top two boxes"). To one decimal. Null for other kinds, and without an answer.
    /// </summary>
    public decimal? Figure { get; init; }

    /// <summary>Of the scores, to two decimals; null where there are none.</summary>
    public decimal? Mean { get; init; }

    /// <summary>How often each score was given; empty where there is no scale.</summary>
    public IReadOnlyDictionary<int, long> Scores { get; init; } = new Dictionary<int, long>();

    /// <summary>How often each choice was taken, by its id.</summary>
    public IReadOnlyDictionary<string, long> Choices { get; init; } = new Dictionary<string, long>();
}
