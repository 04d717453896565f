namespace Encore.Loyalty.Processing.Events;

/// <summary>Every step of the mission is done.</summary>
public sealed record MissionCompleted : MissionTurn
{
    public override string Kind => "mission-completed";

    public override string Fact => Numbered("completed");

    public override bool Reaches => true;
}
