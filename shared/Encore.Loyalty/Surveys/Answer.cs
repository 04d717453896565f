namespace Encore.Loyalty.Surveys;

/// <summary>What somebody answered to one question.</summary>
public sealed record Answer
{
    /// <summary>The question's id.</summary>
    public required string Question { get; init; }

    /// <summary>On the question's scale; null for other kinds.</summary>
    public int? Score { get; init; }

    /// <summary>Ids of choices; null for other kinds.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>Free text; null for other kinds.</summary>
    public string? Text { get; init; }
}
