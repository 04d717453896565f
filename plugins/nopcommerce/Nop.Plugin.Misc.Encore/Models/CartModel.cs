namespace Nop.Plugin.Misc.Encore.Models;

/// <summary>What stands above a cart.</summary>
/// <param name="Vouchers">The member's vouchers, to be used or not.</param>
/// <param name="Html">What the cart earns; may be empty.</param>
public sealed record CartModel(IReadOnlyList<VoucherChoice> Vouchers, string Html);
