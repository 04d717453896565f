namespace Encore.Loyalty.Missions;

/// <summary>A level that members reach by completing missions.</summary>
public sealed record MissionLevel
{
    /// <summary>Unique among the levels.</summary>
    public required string Id { get; init; }

    /// <summary>By language (<c>en</c>, <c>zh-CN</c>); <c>en</c> is the fallback.</summary>
    public IReadOnlyDictionary<string, string> Name { get; init; } = new Dictionary<string, string>();

    /// <summary>How many missions must stand completed, each time counted; above that of the level before.</summary>
    public required int Completed { get; init; }
}
