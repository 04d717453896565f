namespace Encore.Loyalty.Missions;

/// <summary>A member's missions, badges and level.</summary>
/// <param name="Missions">Those that are switched on, in the program's order.</param>
/// <param name="Level">Null: none yet.</param>
/// <param name="Next">The level above; null: there is none.</param>
public sealed record MissionStanding(IReadOnlyList<MissionProgress> Missions, MissionLevel? Level, MissionLevel? Next)
{
    public static MissionStanding None { get; } = new([], null, null);

    /// <summary>Missions that stand completed, each time counted.</summary>
    public int Completed => Missions.Sum(mission => mission.Completed.Count);

    public IEnumerable<Mission> Badges => Missions.Where(mission => mission.HasBadge).Select(mission => mission.Mission);

    internal static MissionStanding Of(MissionSettings settings, IReadOnlyList<MissionProgress> missions)
    {
        var completed = missions.Sum(mission => mission.Completed.Count);
        return new(missions, settings.Levels.LastOrDefault(level => level.Completed <= completed), settings.Levels.FirstOrDefault(level => level.Completed > completed));
    }
}
