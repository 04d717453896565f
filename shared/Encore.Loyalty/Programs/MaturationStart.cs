namespace Encore.Loyalty.Programs;

/// <summary>From when the days of maturation run.</summary>
public enum MaturationStart
{
    /// <summary>From the fact that earned: for an order, its payment.</summary>
    Paid = 0,

    /// <summary>From the order's fulfilment; until then the points have no date.</summary>
    Fulfilled = 1,
}
