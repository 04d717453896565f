namespace Encore.Loyalty.Hosting;

/// <summary>How far a walk through the shop's history has come.</summary>
public sealed record Bookmark
{
    /// <summary>At most so many characters in a name.</summary>
    public const int MaxNameLength = 60;

    /// <summary>Which walk.</summary>
    public required string Name { get; init; }

    /// <summary>Where it goes on, in the words of the history it belongs to; null: at the beginning.</summary>
    public string? Position { get; init; }

    /// <summary>When the first walk began.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Until then a node is on its way with it and the others leave it alone; null: nobody is.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>0 before it is saved for the first time; storage stores it one higher each time.</summary>
    public long Version { get; init; }
}
