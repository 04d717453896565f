namespace Encore.Loyalty.Processing.Events;

/// <summary>The order is void: nothing of it stands any more, whether or not it had been paid.</summary>
public sealed record OrderCancelled : OrderEvent
{
    public override string Kind => "order-cancelled";

    public override string Fact => "cancelled";
}
