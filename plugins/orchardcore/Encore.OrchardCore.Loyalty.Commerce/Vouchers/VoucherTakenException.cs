namespace Encore.OrchardCore.Loyalty.Commerce.Vouchers;

/// <summary>Stops a checkout whose voucher can no longer be used, before anything is charged.</summary>
public sealed class VoucherTakenException() : InvalidOperationException("The voucher can no longer be used. Nothing was charged.");
