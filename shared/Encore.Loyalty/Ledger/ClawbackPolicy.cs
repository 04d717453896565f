namespace Encore.Loyalty.Ledger;

/// <summary>How far a clawback may reach beyond the award's own pending points.</summary>
public enum ClawbackPolicy
{
    /// <summary>Default. What was already spent is owed and settled by later credits.</summary>
    CarryDeficit = 0,

    /// <summary>Down to a balance of zero; the rest is forgiven, for good.</summary>
    WithinBalance = 1,

    /// <summary>Only points of the award that have not matured.</summary>
    OnlyPending = 2,
}
