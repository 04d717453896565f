using Encore.Loyalty.Ledger;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Hosting;

/// <summary>Port: makes the host's own gift card or store credit of a voucher that carries a value. A host without one registers none; then the vouchers wait for staff.</summary>
public interface IVoucherGateway
{
    /// <summary>Whether the host has something of its own for vouchers of this kind.</summary>
    bool Takes(RewardKind kind);

    /// <summary>
    /// Gives the member the voucher's value. Called after the redemption was committed, again after a crash or an exception: what has been made for this code already is returned, not made twice.
    /// </summary>
    /// <returns>What the member needs to know of it, such as the gift card's own code; may be empty.</returns>
    Task<string> DeliverAsync(Voucher voucher, CancellationToken cancel);
}
