using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Missions;

/// <summary>What must hold of a program's missions.</summary>
internal static class MissionRules
{
    private const int MostMissions = 50;
    private const int MostSteps = 10;
    private const int MostLevels = 20;
    private const int MostRounds = 1000;
    private const int MostTimes = 1_000_000;
    private const int MostPeriods = 120;

    public static IEnumerable<ProgramError> Check(LoyaltyProgram program, string path) => program.Missions is not { } missions ? [] :
    [
        .. Settings(missions, path),
        .. ProgramRules.Unique(missions.List.Select(mission => mission.Id), $"{path}.list"),
        .. ProgramRules.Unique(missions.Levels.Select(level => level.Id), $"{path}.levels"),
        .. missions.List.SelectMany((mission, index) => Mission(mission, program, $"{path}.list[{index}]")),
        .. missions.List.SelectMany((mission, index) => mission.Steps.SelectMany((step, number) => Step(step, $"{path}.list[{index}].steps[{number}]"))),
        .. missions.List.SelectMany((mission, index) => GivenRewards.Check(mission.Reward, program, $"{path}.list[{index}].reward")),
    ];

    private static IEnumerable<ProgramError> Settings(MissionSettings missions, string path)
    {
        if (missions.List.Count is 0 or > MostMissions)
        {
            yield return new($"{path}.list", $"There are {missions.List.Count} missions.", $"Give 1 to {MostMissions}; or leave 'missions' out for none.");
        }

        if (missions.Levels.Count > MostLevels)
        {
            yield return new($"{path}.levels", $"There are {missions.Levels.Count} levels.", $"Give at most {MostLevels}.");
        }

        foreach (var (level, index) in missions.Levels.Select((level, index) => (level, index)).Where(pair => pair.level.Completed <= (pair.index == 0 ? 0 : missions.Levels[pair.index - 1].Completed)))
        {
            yield return new($"{path}.levels[{index}].completed", $"{level.Completed} is not above that of the level before.", "Order the levels from the lowest to the highest number, the first above 0.");
        }
    }

    private static IEnumerable<ProgramError> Mission(Mission mission, LoyaltyProgram program, string path)
    {
        if (mission.Steps.Count is 0 or > MostSteps)
        {
            yield return new($"{path}.steps", $"There are {mission.Steps.Count} steps.", $"Give 1 to {MostSteps}.");
        }

        if (mission.Rounds is < 1 or > MostRounds)
        {
            yield return new($"{path}.rounds", $"{mission.Rounds} is out of range.", $"Give 1 to {MostRounds}.");
        }

        if (mission.Rounds > 1 && (mission.Steps.Count > 1 || mission.Steps.Any(step => StepCount.IsOnce(step.Do))))
        {
            yield return new($"{path}.rounds", $"Mission '{mission.Id}' can be completed only once.", "Leave 'rounds' out; only one step that can be done again may repeat.");
        }

        if (mission.Until <= mission.From)
        {
            yield return new($"{path}.until", $"It ends ({mission.Until:u}) before it begins ({mission.From:u}).", "Give an instant behind 'from'.");
        }

        if (mission.Points is < 1 or > Points.MaxPerMovement)
        {
            yield return new($"{path}.points", $"{mission.Points} is out of range.", $"Give 1 to {Points.MaxPerMovement} points; or leave it out.");
        }

        if (mission.Points is not null && program.Earning.All(rule => rule.Kind != SourceKind.Mission.Name))
        {
            yield return new($"{path}.points", "No rule of the program grants points for missions.", "Add a rule of the kind 'mission' under 'earning': it says how long the points are valid and what they buy.");
        }
    }

    private static IEnumerable<ProgramError> Step(MissionStep step, string path)
    {
        var most = StepCount.IsOnce(step.Do) ? 1 : StepCount.IsStreak(step.Do) ? MostPeriods : MostTimes;
        if (step.Times < 1 || step.Times > most)
        {
            yield return new($"{path}.times", $"{step.Times} is out of range.", most == 1 ? "It can be done only once: leave 'times' out." : $"Give 1 to {most}.");
        }
    }
}
