namespace Encore.DemoStore.Shop.Checkout;

/// <summary>How an order gets to its buyer; the texts are <c>shipping.{id}</c> and <c>shipping.{id}.hint</c>.</summary>
public sealed record ShippingMethod(string Id, decimal Fee)
{
    public static readonly IReadOnlyList<ShippingMethod> All = [new("standard", 4.90m), new("express", 12.50m), new("pickup", 0m)];

    public static ShippingMethod? Find(string id) => All.FirstOrDefault(method => method.Id == id);
}
