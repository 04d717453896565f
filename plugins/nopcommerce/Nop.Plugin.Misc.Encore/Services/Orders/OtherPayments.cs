using Nop.Core.Domain.Orders;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Encore.Services.Orders;

/// <summary>How much of an order was paid with gift cards and the store's own reward points.</summary>
public sealed class OtherPayments(IGiftCardService giftCards, IRewardPointService rewardPoints)
{
    public async Task<decimal> OfAsync(Order order)
    {
        var cards = await giftCards.GetGiftCardUsageHistoryAsync(order);
        var points = order.RedeemedRewardPointsEntryId is { } entry ? await rewardPoints.GetRewardPointsHistoryEntryByIdAsync(entry) : null;
        return cards.Sum(card => card.UsedValue) + (points?.UsedAmount ?? 0);
    }
}
