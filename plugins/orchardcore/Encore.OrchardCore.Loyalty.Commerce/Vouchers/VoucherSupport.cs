namespace Encore.OrchardCore.Loyalty.Commerce.Vouchers;

/// <summary>Says by being there that the checkout takes vouchers.</summary>
public sealed class VoucherSupport;
