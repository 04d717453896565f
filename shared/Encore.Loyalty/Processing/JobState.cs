namespace Encore.Loyalty.Processing;

/// <summary>How a long job stands.</summary>
public enum JobState
{
    Running,
    Done,
    Cancelled,
    Failed,
}
