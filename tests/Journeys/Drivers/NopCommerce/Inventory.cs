namespace Encore.Journeys.Drivers.NopCommerce;

/// <summary>What the stories use of a store.</summary>
/// <param name="Product">The id of the product that costs 10.00.</param>
/// <param name="ProductPath">Its page.</param>
/// <param name="Country">Where shoppers live.</param>
/// <param name="State">In that country.</param>
/// <param name="Currency">The store's primary one.</param>
internal sealed record Inventory(string Product, string ProductPath, string Country, string State, string Currency);
