namespace Encore.Loyalty.Processing;

/// <summary>Which instant counts as now when a fact is processed.</summary>
public enum ProcessingTime
{
    /// <summary>The clock's: for facts as they come.</summary>
    Live = 0,

    /// <summary>The fact's own: for a history that is played back.</summary>
    AsOccurred = 1,
}
