namespace Encore.DemoStore.Shop.Orders;

/// <summary>The one word for an order; texts <c>state.{name}</c>.</summary>
public enum OrderState
{
    AwaitingPayment,
    Paid,

    /// <summary>Sent out, the invoice still open.</summary>
    SentUnpaid,
    Fulfilled,
    PartlyRefunded,
    Refunded,
    Cancelled,
}
