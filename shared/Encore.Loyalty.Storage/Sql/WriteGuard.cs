namespace Encore.Loyalty.Storage.Sql;

/// <summary>What it means when a change touched no row.</summary>
internal enum WriteGuard
{
    /// <summary>Nothing: it was optional.</summary>
    None,

    /// <summary>Somebody else was faster: give up and let the caller decide anew.</summary>
    Expectation,

    /// <summary>The rows contradict each other: a defect, or a database changed by hand.</summary>
    Integrity,
}
