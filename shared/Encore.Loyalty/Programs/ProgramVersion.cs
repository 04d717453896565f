namespace Encore.Loyalty.Programs;

/// <summary>One published version.</summary>
public sealed record ProgramVersion
{
    /// <summary>1, 2, 3, …</summary>
    public required int Number { get; init; }

    public required DateTimeOffset EffectiveFrom { get; init; }

    public required string Author { get; init; }

    /// <summary>The document as JSON, as its author wrote it.</summary>
    public required string Document { get; init; }
}
