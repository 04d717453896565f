namespace Encore.Loyalty.Rewards;

/// <summary>How a member gets what points have bought. Stored with each voucher by name.</summary>
public enum Delivery
{
    /// <summary>The code is used at the checkout.</summary>
    Checkout = 0,

    /// <summary>It is shown, or given on, at once; there is nothing more to do.</summary>
    AtOnce = 1,

    /// <summary>Staff hand it over.</summary>
    ByStaff = 2,

    /// <summary>The host makes its own gift card or credit of it, see <see cref="Hosting.IVoucherGateway"/>; where it cannot, staff do.</summary>
    ByHost = 3,
}
