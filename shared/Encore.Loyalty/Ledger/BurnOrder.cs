namespace Encore.Loyalty.Ledger;

/// <summary>Which lot is used first: soonest expiry, then oldest; never-expiring lots last.</summary>
public sealed class BurnOrder : IComparer<Lot>
{
    public static BurnOrder Instance { get; } = new();

    public int Compare(Lot? left, Lot? right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var byExpiry = (left.Terms.ExpiresAt ?? DateTimeOffset.MaxValue).CompareTo(right.Terms.ExpiresAt ?? DateTimeOffset.MaxValue);
        return byExpiry != 0 ? byExpiry : left.Id.CompareTo(right.Id);
    }
}
