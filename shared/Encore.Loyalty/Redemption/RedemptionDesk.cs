using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Redemption;

/// <summary>Turns points into rewards, and rewards that were not used back into points. A request that comes twice is served once and answered twice.</summary>
public sealed class RedemptionDesk(Deciding deciding, ProgramDesk programs, RewardShelf shelf, FollowUps followUps, VoucherRecall recall, MessageSwitch messages, HostOptions host, TimeProvider clock)
{
    /// <exception cref="TimeoutException">Other writers were quicker each time; nothing was changed.</exception>
    public async Task<RedeemResult> RedeemAsync(RedeemRequest request, CancellationToken cancel = default)
    {
        if (!RequestId.IsValid(request.RequestId))
        {
            return new(null, new(RefusalCode.RequestInvalid, RequestId.Form));
        }

        var now = clock.GetUtcNow();
        var history = await programs.HistoryAsync(cancel);
        var (number, program) = history.At(now);
        var reward = program.RewardOf(request.RewardId) is { } known && shelf.IsOffered(known) ? known : null;
        var source = SourceKey.Redemption(request.RequestId);
        return await deciding.RunAsync(followUps.WantsAt(Wanted(request, reward, source), now, program), context =>
        {
            if (context.Vouchers.FirstOrDefault(voucher => voucher.Source == source) is { } issued)
            {
                return (issued.RewardId == request.RewardId ? new(issued, null) : new(null, new(RefusalCode.RequestConflict, request.RequestId)), null);
            }

            var work = new MemberWork(context, [], history);
            var moment = Moment.At(clock.GetUtcNow(), number, request.Actor);
            var refusal = MemberGuard.Spending(work.View.Account) ?? (reward is null ? new Refusal(RefusalCode.RewardUnknown, request.RewardId) : Check(reward, context, work, moment.Now).Refusal);
            return refusal is null ? Issue(Voucher(request, source, reward!, context, moment.Now, program), reward!, work, moment) : (new(null, refusal), null);
        }, cancel);
    }

    /// <summary>The member gives back what has neither been used nor handed over nor shown: points and stock come back. Points that have expired meanwhile stay expired.</summary>
    public Task<VoucherResult> CancelAsync(MemberId member, string code, CancellationToken cancel = default) =>
        recall.RunAsync(member, code, new() { Actor = member.Customer, ReturnsPoints = true, IsByMember = true }, cancel);

    private static AccountRequest Wanted(RedeemRequest request, Reward? reward, SourceKey source) => AccountRequest.Of(request.Member, source) with
    {
        Rewards = reward?.PerMember is null ? [] : [reward.Id],
        Pool = reward is not null && RewardShelf.IsFromPool(reward) ? reward.Id : null,
        Figures = reward?.When is not null,
        Counters = reward?.Stock is null ? [] : [RewardCounters.Stock(reward.Id)],
    };

    private static RewardCheck Check(Reward reward, AccountContext context, MemberWork work, DateTimeOffset now)
    {
        var left = reward.Stock is { } stock ? work.LeftOf(RewardCounters.Stock(reward.Id), stock) : (long?)null;
        return new(reward, work.EarnerAt(now), RewardShelf.IsFromPool(reward) && context.FreeCodes.Count == 0 ? 0 : left, RewardCheck.HadOf(reward, context.Vouchers), now);
    }

    private Voucher Voucher(RedeemRequest request, SourceKey source, Reward reward, AccountContext context, DateTimeOffset now, LoyaltyProgram program)
    {
        var terms = VoucherTerms.Of(reward, shelf.DeliveryOf(reward));
        return new()
        {
            Code = VoucherCode.Draw(),
            Member = request.Member,
            RewardId = reward.Id,
            Kind = reward.Kind,
            Value = Money.Of(reward.Value, host.Currency),
            Terms = RewardShelf.IsFromPool(reward) ? terms with { Content = context.FreeCodes[Random.Shared.Next(context.FreeCodes.Count)] } : terms,
            Status = terms.Delivery == Delivery.AtOnce ? VoucherStatus.Used : VoucherStatus.Issued,
            IssuedAt = now,
            ExpiresAt = reward.Validity?.EndFrom(now, program.Zone),
            Source = source,
        };
    }

    private (RedeemResult Result, MemberCommit? Commit) Issue(Voucher voucher, Reward reward, MemberWork work, Moment moment)
    {
        // The code of a bearer's voucher is as good as money: it stands on the voucher alone.
        var spending = new Spending(voucher.Source, reward.Id, reward.Kind, Points.Of(reward.Cost), voucher.Terms.Bearer ? null : voucher.Code);
        if (work.Apply(Redeem.Decide(work.View, spending, moment)).Refusal is { } refusal)
        {
            return (new(null, refusal), null);
        }

        work.Change(voucher);
        Take(voucher, reward, work);
        if (SavingGoal.Of(work.Profile)?.Reward == reward.Id)
        {
            work.ChangeProfile(SavingGoal.Set(work.Profile, null));
        }

        if (messages.IsOn)
        {
            work.Tell(VoucherMessage.Of(voucher, reward, moment.Now));
        }

        return (new(voucher, null), work.ToCommit(moment.Now));
    }

    private static void Take(Voucher voucher, Reward reward, MemberWork work)
    {
        if (voucher.Terms.Stock is { } stock)
        {
            work.Take(new CounterChange(stock, 1, reward.Stock));
        }

        if (RewardShelf.IsFromPool(reward))
        {
            work.TakeCode(new(reward.Id, voucher.Terms.Content!, voucher.Code));
        }

        if (reward.Kind == RewardKind.Donation)
        {
            work.Take(new CounterChange(RewardCounters.Donated(reward.Id), (long)(reward.Value * 100)));
        }
    }
}
