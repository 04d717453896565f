using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Redemption;

/// <summary>Takes back a voucher that was not used: the piece goes back to the stock, the points to their lots where that is asked for. Again, it changes nothing.</summary>
public sealed class VoucherRecall(Deciding deciding, ProgramDesk programs, MessageSwitch messages, TimeProvider clock)
{
    private const int MostNoteLetters = 1000;

    /// <summary>Why it cannot be taken back; null when it can.</summary>
    internal static Refusal? Problem(Voucher? voucher, string code, bool isByMember, DateTimeOffset now) => voucher switch
    {
        null => new(RefusalCode.VoucherUnknown, code),
        { Status: VoucherStatus.Used, Terms.Delivery: not Delivery.Checkout } => new(RefusalCode.VoucherDelivered, code),
        { Status: VoucherStatus.Used or VoucherStatus.Reserved } => new(RefusalCode.VoucherUsed, code),
        _ when isByMember && voucher.HasExpired(now) => new(RefusalCode.VoucherExpired, code),
        _ when isByMember && voucher.Terms.Bearer => new(RefusalCode.VoucherDelivered, code),
        _ => null,
    };

    internal async Task<VoucherResult> RunAsync(MemberId member, string code, Recall recall, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(recall.Actor) || recall.Note.Length > MostNoteLetters)
        {
            return VoucherResult.No(RefusalCode.RequestInvalid, $"Say who does it, and why in at most {MostNoteLetters} characters.");
        }

        var history = await programs.HistoryAsync(cancel);
        return await deciding.RunAsync(new(member, [], [VoucherCode.Normalise(code)]), context =>
        {
            var now = clock.GetUtcNow();
            var voucher = context.Vouchers.FirstOrDefault();
            var refusal = MemberGuard.Correcting(context.View.Account) ?? Problem(voucher, code, recall.IsByMember, now);
            return refusal is not null ? (new(null, refusal), null)
                : voucher!.Status == VoucherStatus.Revoked ? (VoucherResult.Of(voucher), null)
                : TakeBack(voucher, recall, new(context, [], history), Moment.At(now, history.At(now).Number, recall.Actor));
        }, cancel);
    }

    private (VoucherResult Result, MemberCommit? Commit) TakeBack(Voucher voucher, Recall recall, MemberWork work, Moment moment)
    {
        if (recall.ReturnsPoints)
        {
            var grace = recall.IsByMember ? TimeSpan.Zero : work.Programs.At(voucher.IssuedAt).Program.Refunds.Grace;
            var decision = work.Apply(PointsReturn.Decide(work.View, voucher.Source, paidShare: 0, grace, moment));
            if (decision.Refusal is { } refusal)
            {
                return (new(null, refusal), null);
            }

            PointsReturned.Tell(decision, voucher.Source, messages, work, moment.Now);
        }

        if (voucher.Terms.Stock is { } stock)
        {
            work.Take(new CounterChange(stock, -1));
        }

        var actor = recall.IsByMember ? Moment.Self : recall.Actor;
        var after = voucher with { Status = VoucherStatus.Revoked, Closing = new(moment.Now, actor, recall.Note) };
        work.Change(after);
        return (VoucherResult.Of(after), work.ToCommit(moment.Now));
    }
}
