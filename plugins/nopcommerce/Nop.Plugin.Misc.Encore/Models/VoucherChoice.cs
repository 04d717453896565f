namespace Nop.Plugin.Misc.Encore.Models;

/// <summary>A voucher that the shopper may use at the next checkout.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Value">What it takes off, as the store writes money.</param>
/// <param name="IsApplied">It will be used.</param>
public sealed record VoucherChoice(string Code, string Value, bool IsApplied);
