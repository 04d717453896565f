namespace Encore.Loyalty.Insights;

/// <summary>What a rebuild does, or did, with an account.</summary>
public enum RebuildOutcome
{
    /// <summary>The entries are sound: balances and lots can be put right.</summary>
    Mendable,
    Mended,

    /// <summary>The entries themselves are not sound. Nothing is derived from them.</summary>
    Refused,

    /// <summary>What is wrong is not derived from entries, for instance a voucher that is missing.</summary>
    NotDerived,

    /// <summary>A commit came in between: run it again.</summary>
    MovedOn,
}
