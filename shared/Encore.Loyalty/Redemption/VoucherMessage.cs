using System.Globalization;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Redemption;

/// <summary>Tells a member what the points have bought.</summary>
internal static class VoucherMessage
{
    public static LoyaltyMessage Of(Voucher voucher, Reward reward, DateTimeOffset now)
    {
        var values = new Dictionary<string, string>
        {
            ["code"] = voucher.Code,
            ["reward"] = reward.Id,
            ["value"] = voucher.Value.Amount.ToString(CultureInfo.InvariantCulture),
            ["currency"] = voucher.Value.Currency.Code,
            ["points"] = reward.Cost.ToString(CultureInfo.InvariantCulture),
            ["delivery"] = voucher.Terms.Delivery.ToString(),
        };
        if (voucher.Terms.Content is { } content)
        {
            values["content"] = content;
        }

        MessageValues.AddInstant(values, "expiresAt", voucher.ExpiresAt);
        return new() { Member = voucher.Member, Kind = MessageKinds.VoucherIssued, Values = values, CreatedAt = now };
    }
}
