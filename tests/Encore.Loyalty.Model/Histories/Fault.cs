namespace Encore.Loyalty.Model.Histories;

/// <summary>What happens to the next commit of the jobs.</summary>
public enum Fault
{
    None = 0,

    /// <summary>The database is lost before anything is written.</summary>
    CrashBefore = 1,

    /// <summary>All is written, but the answer is lost.</summary>
    CrashAfter = 2,

    /// <summary>Another node was quicker.</summary>
    Contended = 3,
}
