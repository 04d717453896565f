using Encore.Loyalty.Earning;

namespace Encore.Loyalty.Processing.Events;

/// <summary>The order is fully paid. Carries all that earning needs, so that it does not depend on another event.</summary>
public sealed record OrderPaid : OrderEvent
{
    public required OrderFacts Order { get; init; }

    public override string Kind => "order-paid";

    public override string Fact => "paid";

    public override string? Problem() => Order.Problem();
}
