namespace Encore.Loyalty.Missions;

/// <summary>A program's missions and levels.</summary>
public sealed record MissionSettings
{
    /// <summary>At most 50, as they are shown.</summary>
    public required IReadOnlyList<Mission> List { get; init; }

    /// <summary>From the lowest to the highest, at most 20.</summary>
    public IReadOnlyList<MissionLevel> Levels { get; init; } = [];

    public Mission? Find(string id) => List.FirstOrDefault(mission => mission.Id == id);
}
