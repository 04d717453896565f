using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;

namespace Encore.Loyalty.Rewards;

/// <summary>Vouchers that are given and not bought: one for each source, withdrawn when it turns out undue and not used yet, and returned when it turns out due after all. Stocks are for those who buy.</summary>
public sealed class VoucherGifts(HostOptions host, RewardKinds kinds)
{
    /// <summary>Brings the voucher under a source to what should stand.</summary>
    /// <param name="reward">Of the program in force now; null, or one that it does not have: no new voucher.</param>
    /// <param name="source">What it is given for; it has to be loaded with the account.</param>
    /// <param name="stands">Whether it is due.</param>
    /// <param name="work">The member's.</param>
    /// <param name="now">When it is decided.</param>
    /// <returns>The voucher that stands; null when there is none.</returns>
    public Voucher? Align(string? reward, SourceKey source, bool stands, MemberWork work, DateTimeOffset now)
    {
        var given = work.Vouchers.FirstOrDefault(voucher => voucher.Source == source);
        if (given is not null)
        {
            var wanted = stands ? VoucherStatus.Issued : VoucherStatus.Revoked;
            if (given.Status == (stands ? VoucherStatus.Revoked : VoucherStatus.Issued))
            {
                given = given with { Status = wanted };
                work.Change(given);
            }

            return given.Status == VoucherStatus.Revoked ? null : given;
        }

        if (!stands || reward is null || !host.TakesVouchers || MemberGuard.Earning(work.View.Account) is not null || work.Programs.At(now).Program.RewardOf(reward) is not { } known)
        {
            return null;
        }

        var voucher = Of(known, source, work, now);
        work.Change(voucher);
        return voucher;
    }

    private Voucher Of(Reward reward, SourceKey source, MemberWork work, DateTimeOffset now)
    {
        var delivery = kinds.DeliveryOf(reward);
        return new()
        {
            Code = VoucherCode.Draw(),
            Member = work.View.Account.Member,
            RewardId = reward.Id,
            Kind = reward.Kind,
            Value = Money.Of(reward.Value, host.Currency),
            Terms = VoucherTerms.Of(reward, delivery) with { Stock = null },
            Status = delivery == Delivery.AtOnce ? VoucherStatus.Used : VoucherStatus.Issued,
            IssuedAt = now,
            ExpiresAt = reward.Validity?.EndFrom(now, work.Programs.At(now).Program.Zone),
            Source = source,
        };
    }
}
