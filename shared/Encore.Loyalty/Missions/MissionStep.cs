namespace Encore.Loyalty.Missions;

/// <summary>One thing to do.</summary>
public sealed record MissionStep
{
    /// <summary>What counts.</summary>
    public required StepKind Do { get; init; }

    /// <summary>How often, how many different ones, how many weeks or months, or how much money; 1 unless told.</summary>
    public int Times { get; init; } = 1;
}
