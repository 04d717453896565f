namespace Encore.Journeys.Drivers;

/// <summary>What a story may need of a store beyond the common.</summary>
public enum Need
{
    /// <summary>A clock that can be moved.</summary>
    Clock,

    /// <summary>Birthday, newsletter, visits and what staff grant reach the ledger.</summary>
    Occasions,

    /// <summary>The staff's side of the engine.</summary>
    Staff,

    /// <summary>The cart tells what it will earn.</summary>
    Preview,

    /// <summary>Rewards can be redeemed for vouchers.</summary>
    Rewards,

    /// <summary>A voucher can be used at the checkout.</summary>
    VouchersAtCheckout,

    /// <summary>Orders can be cancelled.</summary>
    Cancel,

    /// <summary>Points can be used at the checkout without a voucher.</summary>
    PointsAtCheckout,

    /// <summary>An order can be made smaller after its payment.</summary>
    EditOrders,

    /// <summary>Offers are shown after an order and on the rewards page, and vouchers of every kind can be used.</summary>
    Offers,

    /// <summary>Staff can search the store's own orders for what is bought after what.</summary>
    OwnOrders,

    /// <summary>Invitations to surveys can be opened and answered.</summary>
    Surveys,

    /// <summary>Members have links by which friends come.</summary>
    Referrals,
}
