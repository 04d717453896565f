using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Referrals;

/// <summary>Tells a member what has come of a referral.</summary>
internal static class ReferralMessage
{
    public static LoyaltyMessage Of(string kind, MemberId member, ReferralSide side, Voucher? voucher, DateTimeOffset now)
    {
        var values = new Dictionary<string, string> { ["side"] = side == ReferralSide.Friend ? "friend" : "referrer" };
        if (voucher is not null)
        {
            (values["reward"], values["code"]) = (voucher.RewardId, voucher.Code);
            MessageValues.AddInstant(values, "expiresAt", voucher.ExpiresAt);
        }

        return new() { Member = member, Kind = kind, Values = values, CreatedAt = now };
    }
}
