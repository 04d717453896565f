namespace Encore.OrchardCore.Loyalty.Commerce.Orders;

/// <summary>A discount that was in force for a product when it was ordered: either a percentage or an amount a piece.</summary>
public readonly record struct StoredDiscount(decimal Percentage, decimal Amount);
