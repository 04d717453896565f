namespace Encore.Loyalty.Processing;

/// <summary>What became of a delivery.</summary>
public enum RecordOutcome
{
    Recorded = 0,

    /// <summary>The same fact, with the same content, was there already.</summary>
    AlreadyRecorded = 1,

    /// <summary>The key was there with other content; the new one is kept aside.</summary>
    Conflict = 2,
}
