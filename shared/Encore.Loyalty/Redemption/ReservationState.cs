namespace Encore.Loyalty.Redemption;

/// <summary>What has become of points that were set aside.</summary>
public enum ReservationState
{
    /// <summary>None were set aside under this id.</summary>
    Unknown = 0,
    Open = 1,
    Redeemed = 2,

    /// <summary>Released on request.</summary>
    Released = 3,

    /// <summary>Released because the time was over.</summary>
    Expired = 4,
}
