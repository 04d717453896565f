namespace Encore.Loyalty.Programs;

/// <summary>One published version.</summary>
public sealed record ProgramVersion
{
    /// <summary>1, 2, 3, …</summary>
    public required int Number { get; init; }

    /// <summary>Facts from this instant on are judged by it, until the next version's.</summary>
    public required DateTimeOffset EffectiveFrom { get; init; }

    public required string Author { get; init; }

    /// <summary>The document as JSON, as its author wrote it.</summary>
    public required string Document { get; init; }

    /// <summary>Null where it was published before this was kept.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When it was withdrawn, before it had taken effect; null: it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    public string? WithdrawnBy { get; init; }

    /// <summary>It was meant for later when it was published, and has not taken effect yet. One that only seems to lie ahead because a clock was set back was not.</summary>
    public bool IsAhead(DateTimeOffset now) => WithdrawnAt is null && EffectiveFrom > now && EffectiveFrom > PublishedAt;
}
