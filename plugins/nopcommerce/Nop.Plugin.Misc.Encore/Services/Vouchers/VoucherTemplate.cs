using System.Globalization;
using Encore.Loyalty.Rewards;

namespace Nop.Plugin.Misc.Encore.Services.Vouchers;

/// <summary>What vouchers of one kind have in common: the reward and the amount. All of them share one discount of the store, because the store looks at every discount on every cart.</summary>
public sealed record VoucherTemplate(string RewardId, decimal Amount)
{
    public static VoucherTemplate Of(Voucher voucher) => new(voucher.RewardId, voucher.Value.Amount);

    /// <returns>Null when the text is not one that <see cref="ToString"/> wrote.</returns>
    public static VoucherTemplate? Parse(string? text) =>
        text?.LastIndexOf('@') is > 0 and var at && decimal.TryParse(text[(at + 1)..], NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
            ? new(text[..at], amount)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{RewardId}@{Amount:0.####}");
}
