using Encore.Loyalty.Members;

namespace Encore.Loyalty.Missions;

/// <summary>How far a member has come with a mission.</summary>
/// <param name="Mission">The mission.</param>
/// <param name="Steps">Of the round at hand.</param>
/// <param name="Completed">When each round was completed.</param>
public sealed record MissionProgress(Mission Mission, IReadOnlyList<StepProgress> Steps, IReadOnlyList<DateTimeOffset> Completed)
{
    /// <summary>There is nothing left to do.</summary>
    public bool IsOver => Completed.Count >= Mission.Rounds;

    public int StepsDone => Steps.Count(step => step.IsDone);

    public bool HasBadge => Mission.Badge.Count > 0 && Completed.Count > 0;

    /// <summary>A pure function of what the member has done, and when.</summary>
    /// <param name="mission">Of the program.</param>
    /// <param name="past">All that the member has done, in any order.</param>
    /// <param name="zone">The store's.</param>
    /// <param name="now">What is later does not count.</param>
    public static MissionProgress Of(Mission mission, IEnumerable<Activity> past, TimeZoneInfo zone, DateTimeOffset now)
    {
        List<Activity> counts =
        [
            .. past.Where(activity => activity.At <= now && (mission.From is not { } from || activity.At >= from) && (mission.Until is not { } until || activity.At < until))
                .OrderBy(activity => activity.At).ThenBy(activity => activity.Source.Value, StringComparer.Ordinal),
        ];
        var steps = mission.Steps.Select(step => (Step: step, Count: StepCount.Of(step, counts, zone, now))).ToList();
        var rounds = Math.Min(mission.Rounds, steps.Min(step => step.Count.Reached.Count));
        var completed = Enumerable.Range(0, rounds).Select(round => steps.Max(step => step.Count.Reached[round])).ToList();
        return new(mission, [.. steps.Select(step => new StepProgress(step.Step, step.Count.Reached.Count > rounds || rounds == mission.Rounds ? step.Step.Times : step.Count.Begun))], completed);
    }
}
