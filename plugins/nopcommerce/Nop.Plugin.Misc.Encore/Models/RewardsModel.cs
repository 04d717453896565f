namespace Nop.Plugin.Misc.Encore.Models;

/// <summary>The rewards page.</summary>
/// <param name="Html">The screen.</param>
/// <param name="IsSignedIn">With the account's navigation beside it.</param>
/// <param name="Vouchers">Those that can be used at the next checkout.</param>
public sealed record RewardsModel(string Html, bool IsSignedIn, IReadOnlyList<VoucherChoice> Vouchers);
