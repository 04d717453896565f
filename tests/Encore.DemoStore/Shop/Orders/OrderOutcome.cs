namespace Encore.DemoStore.Shop.Orders;

/// <summary>The order afterwards, or the key of the text that says why nothing was done.</summary>
public sealed record OrderOutcome(Order? Order, string? Refusal)
{
    public static OrderOutcome Done(Order order) => new(order, null);

    public static OrderOutcome Refused(string textKey) => new(null, textKey);
}
