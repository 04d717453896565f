namespace Encore.Loyalty.Processing.Events;

/// <summary>A step of the mission no longer stands.</summary>
public sealed record MissionUndone : MissionTurn
{
    public override string Kind => "mission-undone";

    public override string Fact => Numbered("undone");

    public override bool Reaches => false;
}
