namespace Encore.Journeys.Drivers.Orchard;

/// <summary>The product that costs 10.00 and nothing else.</summary>
/// <param name="Path">Its page.</param>
/// <param name="Currency">The shop's default one.</param>
internal sealed record UnitProduct(string Path, string Currency);
