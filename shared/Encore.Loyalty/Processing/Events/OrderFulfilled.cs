namespace Encore.Loyalty.Processing.Events;

/// <summary>The order was shipped or handed over in full.</summary>
public sealed record OrderFulfilled : OrderEvent
{
    public override string Kind => "order-fulfilled";

    public override string Fact => "fulfilled";
}
