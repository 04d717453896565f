using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Redemption;

/// <summary>Vouchers at a checkout: quoted for a cart, reserved when the order is placed. What follows (used, given back) comes from the order's events.</summary>
public sealed class VoucherDesk(ILedgerStore ledger, Deciding deciding, TimeProvider clock)
{
    /// <summary>May this member use this code now? Changes nothing.</summary>
    public async Task<VoucherResult> QuoteAsync(MemberId member, string code, CancellationToken cancel = default) =>
        Check((await LoadAsync(member, code, cancel)).Vouchers.FirstOrDefault(), code, orderId: null);

    /// <summary>Sets the voucher aside for an order; the same order may ask again. Of two orders that ask at once one is refused.</summary>
    public Task<VoucherResult> ReserveAsync(MemberId member, string code, string orderId, CancellationToken cancel = default) =>
        MoveAsync(member, code, orderId, voucher => voucher with { Status = VoucherStatus.Reserved, OrderId = orderId }, cancel);

    /// <summary>Undoes a reservation for an order that did not come about.</summary>
    public Task<VoucherResult> ReleaseAsync(MemberId member, string code, string orderId, CancellationToken cancel = default) =>
        MoveAsync(member, code, orderId, voucher => voucher with { Status = VoucherStatus.Issued, OrderId = null }, cancel);

    private Task<VoucherResult> MoveAsync(MemberId member, string code, string orderId, Func<Voucher, Voucher> move, CancellationToken cancel) =>
        deciding.RunAsync<VoucherResult>(RequestFor(member, code), context => Move(context, Check(context.Vouchers.FirstOrDefault(), code, orderId), move), cancel);

    private (VoucherResult Result, MemberCommit? Commit) Move(AccountContext context, VoucherResult result, Func<Voucher, Voucher> move)
    {
        if (result.Voucher is not { } voucher || move(voucher) == voucher)
        {
            return (result, null);
        }

        var moved = move(voucher);
        return (VoucherResult.Of(moved), new() { Account = context.View.Account, Vouchers = [new(voucher.Status, moved)], CommittedAt = clock.GetUtcNow() });
    }

    private async Task<AccountContext> LoadAsync(MemberId member, string code, CancellationToken cancel) =>
        (await ledger.LoadAsync([RequestFor(member, code)], cancel))[0];

    private static AccountRequest RequestFor(MemberId member, string code) => new(member, [], [VoucherCode.Normalise(code)]);

    private VoucherResult Check(Voucher? voucher, string code, string? orderId) => voucher switch
    {
        null => VoucherResult.No(RefusalCode.VoucherUnknown, code),
        { Status: VoucherStatus.Reserved } when orderId is not null && voucher.OrderId == orderId => VoucherResult.Of(voucher),
        { Status: not VoucherStatus.Issued } => VoucherResult.No(RefusalCode.VoucherUsed, code),
        _ when voucher.HasExpired(clock.GetUtcNow()) => VoucherResult.No(RefusalCode.VoucherExpired, code),
        _ => VoucherResult.Of(voucher),
    };
}
