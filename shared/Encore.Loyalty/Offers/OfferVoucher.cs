using Encore.Loyalty.Ledger;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Offers;

/// <summary>What an offer's own voucher takes off an order; exactly one of amount, percentage, free shipping, or a product. The terms are those of rewards and kept with each voucher.</summary>
public sealed record OfferVoucher
{
    /// <inheritdoc cref="Reward.Value"/>
    public decimal Value { get; init; }

    /// <inheritdoc cref="Reward.Percent"/>
    public decimal? Percent { get; init; }

    /// <inheritdoc cref="Reward.MaxValue"/>
    public decimal? MaxValue { get; init; }

    /// <inheritdoc cref="Reward.FreeShipping"/>
    public bool FreeShipping { get; init; }

    /// <inheritdoc cref="Reward.ProductId"/>
    public string? ProductId { get; init; }

    /// <inheritdoc cref="Reward.Limits"/>
    public VoucherLimits? Limits { get; init; }

    internal Reward AsReward(Offer offer) => new()
    {
        Id = offer.Id,
        Kind = ProductId is null ? RewardKind.Coupon : RewardKind.Product,
        Name = offer.Name,
        Description = offer.Text,
        Cost = 1,
        Value = Value,
        Percent = Percent,
        MaxValue = MaxValue,
        FreeShipping = FreeShipping,
        ProductId = ProductId,
        Limits = Limits,
        Validity = offer.Validity,
    };
}
