using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Redemption;

/// <summary>Vouchers at a checkout: quoted for a cart, reserved when the order is placed. What follows (used, given back) comes from the order's events.</summary>
public sealed class VoucherDesk(ILedgerStore ledger, TimeProvider clock)
{
    private const int MostConflicts = 50;

    /// <summary>May this member use this code now? Changes nothing.</summary>
    public async Task<VoucherResult> QuoteAsync(MemberId member, string code, CancellationToken cancel = default) =>
        Check((await LoadAsync(member, code, cancel)).Vouchers.FirstOrDefault(), code, orderId: null);

    /// <summary>Sets the voucher aside for an order; the same order may ask again. Of two orders that ask at once one is refused.</summary>
    public Task<VoucherResult> ReserveAsync(MemberId member, string code, string orderId, CancellationToken cancel = default) =>
        MoveAsync(member, code, orderId, voucher => voucher with { Status = VoucherStatus.Reserved, OrderId = orderId }, cancel);

    /// <summary>Undoes a reservation for an order that did not come about.</summary>
    public Task<VoucherResult> ReleaseAsync(MemberId member, string code, string orderId, CancellationToken cancel = default) =>
        MoveAsync(member, code, orderId, voucher => voucher with { Status = VoucherStatus.Issued, OrderId = null }, cancel);

    private async Task<VoucherResult> MoveAsync(MemberId member, string code, string orderId, Func<Voucher, Voucher> move, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < MostConflicts; attempt++)
        {
            var context = await LoadAsync(member, code, cancel);
            var result = Check(context.Vouchers.FirstOrDefault(), code, orderId);
            if (result.Voucher is not { } voucher || move(voucher) == voucher)
            {
                return result;
            }

            var moved = move(voucher);
            var commit = new MemberCommit { Account = context.View.Account, Vouchers = [new(voucher.Status, moved)], CommittedAt = clock.GetUtcNow() };
            if (await ledger.CommitAsync([commit], cancel))
            {
                return VoucherResult.Of(moved);
            }
        }

        throw new TimeoutException($"The voucher changed {MostConflicts} times while it was being reserved; try again.");
    }

    private async Task<AccountContext> LoadAsync(MemberId member, string code, CancellationToken cancel) =>
        (await ledger.LoadAsync([new(member, [], [VoucherCode.Normalise(code)])], cancel))[0];

    private VoucherResult Check(Voucher? voucher, string code, string? orderId) => voucher switch
    {
        null => VoucherResult.No(RefusalCode.VoucherUnknown, code),
        { Status: VoucherStatus.Reserved } when orderId is not null && voucher.OrderId == orderId => VoucherResult.Of(voucher),
        { Status: not VoucherStatus.Issued } => VoucherResult.No(RefusalCode.VoucherUsed, code),
        _ when voucher.HasExpired(clock.GetUtcNow()) => VoucherResult.No(RefusalCode.VoucherExpired, code),
        _ => VoucherResult.Of(voucher),
    };
}
