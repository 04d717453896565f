namespace Encore.Loyalty.Programs;

/// <summary>The one document that a store's admins are working on. It may be unfinished, even no JSON.</summary>
public sealed record ProgramDraft
{
    public required string Document { get; init; }

    /// <summary>Who saved it last.</summary>
    public required string Author { get; init; }

    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>The number of the newest published version that its author had before them.</summary>
    public required int BasedOn { get; init; }

    /// <summary>Grows with every save and is never used again; whoever saves or publishes says which one they saw.</summary>
    public required long Version { get; init; }
}
