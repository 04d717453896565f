namespace Encore.Loyalty.Surveys;

/// <summary>Something that can be chosen.</summary>
public sealed record Choice
{
    /// <summary>Unique within the question; answers are counted under it.</summary>
    public required string Id { get; init; }

    /// <summary>By language; <c>en</c> is the fallback.</summary>
    public IReadOnlyDictionary<string, string> Text { get; init; } = new Dictionary<string, string>();
}
