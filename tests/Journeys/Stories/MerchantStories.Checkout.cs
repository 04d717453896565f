using Encore.Journeys.Drivers;
using NUnit.Framework;

namespace Encore.Journeys.Stories;

/// <summary>Points used at the checkout without a voucher, and orders that are edited.</summary>
public abstract partial class MerchantStories
{
    [TestCase("discount")]
    [TestCase("tender")]
    [Seed("P8")]
    public async Task Points_used_at_the_checkout_come_back_with_the_money_and_only_the_rest_earns(string treatment)
    {
        Needs(Need.PointsAtCheckout);
        await store.PublishAsync(SpendableAtOnce().Replace("\"spending\": {", $"\"spending\": {{ \"treatment\": \"{treatment}\",", StringComparison.Ordinal));
        await store.PayAsync(await store.OrderAsync(ann, units: 10));
        var order = await store.OrderWithPointsAsync(ann, units: 8, points: 100);
        await store.PayAsync(order);
        await store.RefundAsync(order, 1);
        await LedgerIs(
            "Accrual Issued>Available 100 purchase",
            "Reservation Available>Reserved 100 spending",
            "Redemption Reserved>Redeemed 100 spending",
            "Accrual Issued>Available 75 purchase",
            "Clawback Available>ClawedBack 75 purchase",
            "Restore Redeemed>Available 100 spending");
    }

    [Test]
    [Seed("P8")]
    public async Task An_order_edited_after_payment_keeps_what_is_left()
    {
        Needs(Need.EditOrders);
        var order = await store.OrderAsync(ann, units: 8);
        await store.PayAsync(order);
        await store.EditAsync(order, units: 4);
        await LedgerIs("Accrual Issued>Pending 80 purchase", "Clawback Pending>ClawedBack 40 purchase");
        await store.RefundAsync(order, 1);
        await LedgerIs("Accrual Issued>Pending 80 purchase", "Clawback Pending>ClawedBack 40 purchase", "Clawback Pending>ClawedBack 40 purchase");
    }
}
