namespace Encore.OrchardCore.Loyalty.Commerce.Vouchers;

/// <summary>A line over which a voucher is spread.</summary>
/// <param name="UnitPrice">Of one piece, other discounts taken off.</param>
/// <param name="Quantity">Pieces; above zero.</param>
public readonly record struct SpreadLine(decimal UnitPrice, int Quantity);
