using System.Globalization;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Redemption;

/// <summary>Turns points into rewards. A request that comes twice is served once and answered twice.</summary>
public sealed class RedemptionDesk(Deciding deciding, ProgramDesk programs, MessageSwitch messages, HostOptions host, TimeProvider clock)
{
    /// <exception cref="TimeoutException">Other writers were quicker each time; nothing was changed.</exception>
    public async Task<RedeemResult> RedeemAsync(RedeemRequest request, CancellationToken cancel = default)
    {
        if (!RequestId.IsValid(request.RequestId))
        {
            return new(null, new(RefusalCode.RequestInvalid, RequestId.Form));
        }

        var source = SourceKey.Redemption(request.RequestId);
        var version = (await programs.HistoryAsync(cancel)).At(clock.GetUtcNow());
        return await deciding.RunAsync(AccountRequest.Of(request.Member, source), context => Decide(request, source, context, version), cancel);
    }

    private (RedeemResult Result, MemberCommit? Commit) Decide(RedeemRequest request, SourceKey source, AccountContext context, (int Number, LoyaltyProgram Program) version)
    {
        if (context.Vouchers.FirstOrDefault(voucher => voucher.Source == source) is { } issued)
        {
            return (issued.RewardId == request.RewardId ? new(issued, null) : new(null, new(RefusalCode.RequestConflict, request.RequestId)), null);
        }

        var now = Moment.At(clock.GetUtcNow(), version.Number, request.Actor);
        var reward = version.Program.RewardOf(request.RewardId);
        var closed = MemberGuard.Spending(context.View.Account);
        if (closed is not null || reward is not { Enabled: true } || !host.TakesVouchers)
        {
            return (new(null, closed ?? new(RefusalCode.RewardUnknown, request.RewardId)), null);
        }

        var voucher = Issue(request, source, reward, now.Now, version.Program);
        var decision = Redeem.Decide(context.View, new(source, reward.Id, reward.Kind, Points.Of(reward.Cost), voucher.Code), now);
        return decision.Refusal is { } refusal
            ? (new(null, refusal), null)
            : (new(voucher, null), Commit(decision, voucher, reward, now.Now));
    }

    private Voucher Issue(RedeemRequest request, SourceKey source, Reward reward, DateTimeOffset now, LoyaltyProgram program) => new()
    {
        Code = VoucherCode.Draw(),
        Member = request.Member,
        RewardId = reward.Id,
        Kind = reward.Kind,
        Value = Money.Of(reward.Value, host.Currency),
        IssuedAt = now,
        ExpiresAt = reward.Validity?.EndFrom(now, program.Zone),
        Source = source,
    };

    private MemberCommit Commit(Decision decision, Voucher voucher, Reward reward, DateTimeOffset now) => MemberCommit.Of(decision, now) with
    {
        Vouchers = [new(null, voucher)],
        Messages = messages.IsOn ? [Message(voucher, reward, now)] : [],
    };

    private static LoyaltyMessage Message(Voucher voucher, Reward reward, DateTimeOffset now)
    {
        var values = new Dictionary<string, string>
        {
            ["code"] = voucher.Code,
            ["reward"] = reward.Id,
            ["value"] = voucher.Value.Amount.ToString(CultureInfo.InvariantCulture),
            ["currency"] = voucher.Value.Currency.Code,
            ["points"] = reward.Cost.ToString(CultureInfo.InvariantCulture),
        };
        MessageValues.AddInstant(values, "expiresAt", voucher.ExpiresAt);
        return new() { Member = voucher.Member, Kind = MessageKinds.VoucherIssued, Values = values, CreatedAt = now };
    }
}
