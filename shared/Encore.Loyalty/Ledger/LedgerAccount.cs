namespace Encore.Loyalty.Ledger;

/// <summary>The accounts of a member's chart. Every entry moves points from one to another, so the balances of all accounts always sum to zero.</summary>
/// <remarks>The numbers are stored; never renumber.</remarks>
public enum LedgerAccount
{
    /// <summary>Where points come from; its balance is minus all that was ever granted.</summary>
    Issued = 0,

    /// <summary>Granted, not spendable before maturity.</summary>
    Pending = 1,

    Available = 2,

    /// <summary>Set aside during a checkout.</summary>
    Reserved = 3,

    Redeemed = 4,

    Expired = 5,

    /// <summary>Taken back because what they were granted for was undone.</summary>
    ClawedBack = 6,

    /// <summary>Granted or taken by hand; written off when somebody who owed them was erased.</summary>
    Adjusted = 7,

    /// <summary>Minus what the member owes after points that had already been spent were taken back; never above zero.</summary>
    Deficit = 8,

    /// <summary>On its way between the ledgers of two members that are merged. Always zero between two commits, so it is not stored with the balances.</summary>
    Transferred = 9,
}
