namespace Nop.Plugin.Misc.Encore.Models;

/// <summary>A voucher that the shopper may use at the next checkout.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Value">What it takes off, as the store writes money.</param>
/// <param name="IsApplied">It will be used.</param>
/// <param name="IsInCart">Where the shopper goes on when the choice is made: the cart, or the rewards page.</param>
public sealed record VoucherChoice(string Code, string Value, bool IsApplied, bool IsInCart);
