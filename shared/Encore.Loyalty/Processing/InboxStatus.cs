namespace Encore.Loyalty.Processing;

/// <summary>The numbers are stored; never renumber.</summary>
public enum InboxStatus
{
    Pending = 0,

    /// <summary>Had its effect, which may be none.</summary>
    Done = 1,

    /// <summary>Understood and refused: the result says why.</summary>
    Refused = 2,

    /// <summary>The same key had come before with other content; kept for a person to look at.</summary>
    Conflict = 3,

    /// <summary>Given up after repeated failures; kept for a person to look at and retry.</summary>
    Failed = 4,
}
