using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Redemption;

/// <summary>What points have bought and staff hand over: services, seats, experiences, products that are sent. Each is a voucher that waits until it is done or cancelled.</summary>
public sealed class FulfilmentDesk(IRewardStore rewards, Deciding deciding, VoucherRecall recall, TimeProvider clock)
{
    private const int MostNoteLetters = 1000;

    /// <summary>By the time of redemption, oldest first.</summary>
    /// <param name="status">Issued: waiting; used: done; revoked: cancelled.</param>
    /// <param name="after">Those behind this one; null for the first page.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancel">Stops the reading.</param>
    public Task<IReadOnlyList<Voucher>> ListAsync(VoucherStatus status = VoucherStatus.Issued, Voucher? after = null, int limit = 50, CancellationToken cancel = default) =>
        rewards.QueueAsync(status, after, limit, cancel);

    /// <summary>It was handed over. Again, it changes nothing.</summary>
    /// <param name="code">The voucher's.</param>
    /// <param name="actor">The host's id of who did it.</param>
    /// <param name="note">At most 1000 characters; may be empty.</param>
    /// <param name="cancel">Stops before the commit.</param>
    public async Task<VoucherResult> DoneAsync(string code, string actor, string note, CancellationToken cancel = default) =>
        string.IsNullOrWhiteSpace(actor) || note.Length > MostNoteLetters ? VoucherResult.No(RefusalCode.RequestInvalid, $"Say who did it; a note has at most {MostNoteLetters} characters.")
        : await rewards.FindAsync(VoucherCode.Normalise(code), cancel) is { } voucher ? await CloseAsync(voucher, actor, note, content: null, cancel)
        : VoucherResult.No(RefusalCode.VoucherUnknown, code);

    /// <summary>It will not be handed over: the points go back to their lots, the piece to the stock.</summary>
    /// <param name="code">The voucher's.</param>
    /// <param name="actor">The host's id of who decided it.</param>
    /// <param name="note">Why, 1 to 1000 characters.</param>
    /// <param name="cancel">Stops before the commit.</param>
    public async Task<VoucherResult> CancelAsync(string code, string actor, string note, CancellationToken cancel = default) =>
        string.IsNullOrWhiteSpace(note) ? VoucherResult.No(RefusalCode.RequestInvalid, "Say why.")
        : await rewards.FindAsync(VoucherCode.Normalise(code), cancel) is { Terms.Delivery: Delivery.ByStaff or Delivery.ByHost } voucher
            ? await recall.RunAsync(voucher.Member, voucher.Code, new() { Actor = actor, Note = note, ReturnsPoints = true }, cancel)
        : VoucherResult.No(RefusalCode.VoucherUnknown, code);

    /// <param name="found">As it was found; it is looked at again.</param>
    /// <param name="actor">Who.</param>
    /// <param name="note">A person's words.</param>
    /// <param name="content">What the member is shown of it from now on; null: nothing new.</param>
    /// <param name="cancel">Stops before the commit.</param>
    internal Task<VoucherResult> CloseAsync(Voucher found, string actor, string note, string? content, CancellationToken cancel) =>
        deciding.RunAsync<VoucherResult>(new(found.Member, [], [found.Code]), context =>
        {
            var now = Moment.At(clock.GetUtcNow()).Now;
            if (MemberGuard.Correcting(context.View.Account) is { } closed)
            {
                return (new(null, closed), null);
            }

            return context.Vouchers.FirstOrDefault() switch
            {
                null => (VoucherResult.No(RefusalCode.VoucherUnknown, found.Code), null),
                { Terms.Delivery: not (Delivery.ByStaff or Delivery.ByHost) } => (VoucherResult.No(RefusalCode.VoucherUnknown, found.Code), null),
                { Status: VoucherStatus.Revoked } => (VoucherResult.No(RefusalCode.VoucherRevoked, found.Code), null),
                { Status: VoucherStatus.Used } done => (VoucherResult.Of(done), null),
                { } waiting => Close(waiting, context.View.Account, new(now, actor, note), content),
            };
        }, cancel);

    private static (VoucherResult, MemberCommit?) Close(Voucher voucher, MemberAccount account, VoucherClosing closing, string? content)
    {
        var after = voucher with { Status = VoucherStatus.Used, Closing = closing, Terms = voucher.Terms with { Content = content ?? voucher.Terms.Content } };
        return (VoucherResult.Of(after), new() { Account = account, Vouchers = [new(voucher.Status, after)], CommittedAt = closing.At });
    }
}
