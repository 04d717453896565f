namespace Encore.Loyalty.Ledger;

/// <summary>The numbers are stored; never renumber.</summary>
public enum MemberStatus
{
    Active = 0,

    /// <summary>Keeps the balance, neither earns nor spends.</summary>
    Blocked = 1,

    /// <summary>Erased at the customer's request: the entries stay for the sums, nothing moves any more.</summary>
    Erased = 2,

    /// <summary>Became part of another member, see <see cref="MemberAccount.MergedInto"/>: nothing stands here any more, and later facts reach the other.</summary>
    Merged = 3,
}
