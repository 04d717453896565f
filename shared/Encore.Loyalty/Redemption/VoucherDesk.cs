using Encore.Loyalty.Earning;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Redemption;

/// <summary>Vouchers at a checkout: quoted for a cart, reserved when the order is placed. What follows (used, given back) comes from the order's events.</summary>
public sealed class VoucherDesk(ILedgerStore ledger, IRewardStore rewards, Deciding deciding, VoucherRecall recall, TimeProvider clock)
{
    private const int MostConflicts = 20;

    /// <summary>May this member use this code now? Changes nothing.</summary>
    /// <param name="member">Who wants to.</param>
    /// <param name="code">As typed.</param>
    /// <param name="order">The cart before the voucher is taken off; without one, vouchers whose worth depends on it are refused.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<VoucherResult> QuoteAsync(MemberId member, string code, OrderFacts? order = null, CancellationToken cancel = default) =>
        Judge((await ledger.LoadAsync([RequestFor(member, code)], cancel))[0].Vouchers.FirstOrDefault(), code, null, order);

    /// <summary>Sets the voucher aside for an order, whose limits are checked again; the same order may ask again. Of two orders that ask at once one is refused.</summary>
    /// <param name="member">Who orders.</param>
    /// <param name="code">As typed.</param>
    /// <param name="orderId">The host's id of the order.</param>
    /// <param name="order">As it is submitted, before the voucher is taken off.</param>
    /// <param name="cancel">Stops before the commit.</param>
    public Task<VoucherResult> ReserveAsync(MemberId member, string code, string orderId, OrderFacts? order = null, CancellationToken cancel = default) =>
        MoveAsync(member, code, voucher => Judge(voucher, code, orderId, order), voucher => voucher with { Status = VoucherStatus.Reserved, OrderId = orderId }, cancel);

    /// <summary>Undoes a reservation for an order that did not come about.</summary>
    public Task<VoucherResult> ReleaseAsync(MemberId member, string code, string orderId, CancellationToken cancel = default) =>
        MoveAsync(member, code, voucher => Check(voucher, code, orderId), voucher => voucher with { Status = VoucherStatus.Issued, OrderId = null }, cancel);

    /// <summary>Makes a voucher that was issued to the bearer the member's own, so that nobody else can use it first. One's own stays as it is.</summary>
    public async Task<VoucherResult> ClaimAsync(MemberId member, string code, CancellationToken cancel = default)
    {
        for (var attempt = 0; attempt < MostConflicts; attempt++)
        {
            var found = await rewards.FindAsync(VoucherCode.Normalise(code), cancel);
            var result = found is { Terms.Bearer: true } || found?.Member == member ? Check(found, code, null) : VoucherResult.No(RefusalCode.VoucherUnknown, code);
            if (result.Voucher is not { } voucher || voucher.Member == member)
            {
                return result;
            }

            var account = (await ledger.LoadAsync([AccountRequest.Of(member)], cancel))[0].View.Account;
            if (MemberGuard.Spending(account) is { } closed)
            {
                return new(null, closed);
            }

            // What paid for it stands in the ledger of the member who gives: a refund to the one who uses it returns no points.
            var claimed = voucher with { Member = member, Source = voucher.Source.Kind == "gift" ? voucher.Source : SourceKey.Of("gift", voucher.Source.Id) };
            if (await ledger.CommitAsync([new() { Account = account, Vouchers = [new(voucher.Status, claimed) { From = voucher.Member }], CommittedAt = clock.GetUtcNow() }], cancel))
            {
                return VoucherResult.Of(claimed);
            }
        }

        throw new TimeoutException($"The voucher {code} changed {MostConflicts} times while it was being claimed; try again.");
    }

    /// <summary>Staff withdraw a voucher that was not used, with a reason.</summary>
    public async Task<VoucherResult> RevokeAsync(string code, Recall withdrawal, CancellationToken cancel = default) =>
        string.IsNullOrWhiteSpace(withdrawal.Note) ? VoucherResult.No(RefusalCode.RequestInvalid, "Say why.")
        : await rewards.FindAsync(VoucherCode.Normalise(code), cancel) is { } voucher ? await recall.RunAsync(voucher.Member, voucher.Code, withdrawal, cancel)
        : VoucherResult.No(RefusalCode.VoucherUnknown, code);

    private Task<VoucherResult> MoveAsync(MemberId member, string code, Func<Voucher?, VoucherResult> judge, Func<Voucher, Voucher> move, CancellationToken cancel) =>
        deciding.RunAsync<VoucherResult>(RequestFor(member, code), context =>
        {
            var result = judge(context.Vouchers.FirstOrDefault());
            if (result.Voucher is not { } voucher || move(voucher) == voucher)
            {
                return (result, null);
            }

            var moved = move(voucher);
            return (result with { Voucher = moved }, new() { Account = context.View.Account, Vouchers = [new(voucher.Status, moved)], CommittedAt = clock.GetUtcNow() });
        }, cancel);

    private static AccountRequest RequestFor(MemberId member, string code) => new(member, [], [VoucherCode.Normalise(code)]);

    private VoucherResult Judge(Voucher? voucher, string code, string? orderId, OrderFacts? order)
    {
        var result = Check(voucher, code, orderId);
        if (result.Voucher is not { } usable || (order is null && !usable.Terms.NeedsOrder))
        {
            return result;
        }

        var (discount, refusal) = order is null ? (null, new Refusal(RefusalCode.VoucherNotForOrders, code)) : VoucherDiscount.Of(usable, order);
        return refusal is null ? result with { Discount = discount } : new(null, refusal);
    }

    private VoucherResult Check(Voucher? voucher, string code, string? orderId) => voucher switch
    {
        null => VoucherResult.No(RefusalCode.VoucherUnknown, code),
        { Status: VoucherStatus.Reserved } when orderId is not null && voucher.OrderId == orderId => VoucherResult.Of(voucher),
        { Status: VoucherStatus.Revoked } => VoucherResult.No(RefusalCode.VoucherRevoked, code),
        { Status: not VoucherStatus.Issued } => VoucherResult.No(RefusalCode.VoucherUsed, code),
        _ when voucher.HasExpired(clock.GetUtcNow()) => VoucherResult.No(RefusalCode.VoucherExpired, code),
        { Terms.Delivery: not Delivery.Checkout } => VoucherResult.No(RefusalCode.VoucherNotForOrders, code),
        _ => VoucherResult.Of(voucher),
    };
}
