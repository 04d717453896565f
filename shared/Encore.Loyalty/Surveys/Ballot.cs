namespace Encore.Loyalty.Surveys;

/// <summary>An anonymous answer. There is no member in it, no invitation, and no time but the wave; it lies among the others in the order of its random id.</summary>
public sealed record Ballot
{
    /// <summary>128 random bits.</summary>
    public required string Id { get; init; }

    public required string Survey { get; init; }

    public required string Wave { get; init; }

    public required IReadOnlyList<Answer> Answers { get; init; }
}
