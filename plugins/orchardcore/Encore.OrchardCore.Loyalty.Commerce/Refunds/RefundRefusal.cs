namespace Encore.OrchardCore.Loyalty.Commerce.Refunds;

/// <summary>Why a refund or cancellation was not recorded, in order of precedence.</summary>
public enum RefundRefusal
{
    /// <summary>There is no such order, or it is a guest's.</summary>
    OrderUnknown,

    /// <summary>Encore knows of no payment: there is nothing to take back.</summary>
    NotPaid,

    Cancelled,

    /// <summary>Zero or less, or more than is left.</summary>
    AmountInvalid,

    /// <summary>Another refund was recorded since the form was shown.</summary>
    ChangedMeanwhile,
}
