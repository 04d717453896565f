using Encore.Loyalty.Earning;

namespace Encore.Loyalty.Processing.Events;

/// <summary>The order was placed; it may be paid at once or later.</summary>
public sealed record OrderPlaced : OrderEvent
{
    public required OrderFacts Order { get; init; }

    public override string Kind => "order-placed";

    public override string Fact => "placed";

    public override string? Problem() => Order.Problem();
}
