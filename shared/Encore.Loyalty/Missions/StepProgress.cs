namespace Encore.Loyalty.Missions;

/// <summary>How far a member has come with a step.</summary>
/// <param name="Step">The step.</param>
/// <param name="Done">So much of <see cref="MissionStep.Times"/>; of a streak that runs: its periods so far.</param>
public sealed record StepProgress(MissionStep Step, int Done)
{
    public bool IsDone => Done >= Step.Times;
}
