namespace Encore.Loyalty.Rewards;

/// <summary>The numbers are stored; never renumber. Expiry is no status: it holds at its instant.</summary>
public enum VoucherStatus
{
    Issued = 0,

    /// <summary>Part of an order that is not paid yet.</summary>
    Reserved = 1,

    /// <summary>At a checkout; or handed over, shown, given on.</summary>
    Used = 2,

    /// <summary>Taken back by the store.</summary>
    Revoked = 3,
}
