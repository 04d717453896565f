using Encore.Journeys.Drivers;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;
using NUnit.Framework;

namespace Encore.Journeys.Stories;

/// <summary>The stories that every store must tell alike, entry by entry. Each store has a fixture that inherits them.</summary>
public abstract partial class MerchantStories
{
    private IStoreDriver store = null!;
    private Shopper ann = null!;

    /// <summary>Starts the store, or ignores the test with one clear line where it cannot be had.</summary>
    protected abstract Task<IStoreDriver> StartAsync();

    [SetUp]
    public async Task Open()
    {
        store = await StartAsync();
        ann = await store.ShopperAsync();
    }

    [TearDown]
    public async Task Close()
    {
        if (store is not null)
        {
            await store.DisposeAsync();
        }
    }

    [Test, Seed("P1")]
    public async Task A_paid_order_earns_a_point_for_each_unit_of_money()
    {
        var order = await store.OrderAsync(ann, units: 8);
        await store.PayAsync(order);
        await LedgerIs("Accrual Issued>Pending 80 purchase");
        Assert.That((await store.OverviewAsync(ann)).Pending.Value, Is.EqualTo(80));
    }

    [Test]
    public async Task A_payment_that_is_delivered_twice_earns_once()
    {
        var order = await store.OrderAsync(ann, units: 8);
        await store.PayAsync(order);
        await store.PayAsync(order);
        await LedgerIs("Accrual Issued>Pending 80 purchase");
    }

    [Test, Seed("P8")]
    public async Task Partial_refunds_up_to_the_full_amount_take_back_exactly_what_was_granted()
    {
        var order = await store.OrderAsync(ann, units: 8);
        await store.PayAsync(order);
        await store.RefundAsync(order, 0.25m);
        await store.RefundAsync(order, 0.25m);
        await store.RefundAsync(order, 0.5m);
        await LedgerIs(
            "Accrual Issued>Pending 80 purchase",
            "Clawback Pending>ClawedBack 20 purchase",
            "Clawback Pending>ClawedBack 20 purchase",
            "Clawback Pending>ClawedBack 40 purchase");
    }

    [Test, Seed("P8")]
    public async Task A_refund_after_the_points_were_spent_is_owed_and_settled_by_the_next_order()
    {
        Needs(Need.Rewards);
        await store.PublishAsync(SpendableAtOnce());
        var first = await store.OrderAsync(ann, units: 10);
        await store.PayAsync(first);
        Assert.That((await store.RedeemAsync(ann, "coupon-5", "spend")).Succeeded);
        await store.RefundAsync(first, 1);
        Assert.That((await store.OverviewAsync(ann)).Owed.Value, Is.EqualTo(100));
        await store.PayAsync(await store.OrderAsync(ann, units: 15));
        await LedgerIs(
            "Accrual Issued>Available 100 purchase",
            "Redemption Available>Redeemed 100 coupon-5",
            "Clawback Deficit>ClawedBack 100 purchase",
            "Settlement Issued>Deficit 100 purchase",
            "Accrual Issued>Available 50 purchase");
    }

    [Test, Seed("P8")]
    public async Task Cancelling_a_paid_order_takes_its_points_back()
    {
        Needs(Need.Cancel);
        var order = await store.OrderAsync(ann, units: 8);
        await store.PayAsync(order);
        await store.CancelAsync(order);
        await LedgerIs("Accrual Issued>Pending 80 purchase", "Clawback Pending>ClawedBack 80 purchase");
    }

    [Test, Seed("P8")]
    public async Task Cancelling_a_paid_order_takes_its_points_back_and_returns_those_that_paid_for_its_voucher()
    {
        Needs(Need.VouchersAtCheckout, Need.Cancel);
        await store.PublishAsync(SpendableAtOnce());
        await store.PayAsync(await store.OrderAsync(ann, units: 10));
        var voucher = await store.RedeemAsync(ann, "coupon-5", "voucher");
        var order = await store.OrderAsync(ann, units: 8, voucher.Code);
        await store.PayAsync(order);
        await store.CancelAsync(order);
        await LedgerIs(
            "Accrual Issued>Available 100 purchase",
            "Redemption Available>Redeemed 100 coupon-5",
            "Accrual Issued>Available 75 purchase",
            "Clawback Available>ClawedBack 75 purchase",
            "Restore Redeemed>Available 100 coupon-5");
    }

    [Test, Seed("V1")]
    public async Task A_review_that_is_approved_withdrawn_and_approved_again_counts_once()
    {
        var review = await store.ReviewAsync(ann);
        await store.ApproveAsync(review);
        await store.WithdrawAsync(review);
        await store.ApproveAsync(review);
        await LedgerIs(
            "Accrual Issued>Available 10 review",
            "Clawback Available>ClawedBack 10 review",
            "Restore ClawedBack>Available 10 review");
    }

    [Test, Seed("P1")]
    public async Task Points_mature_and_expire_by_the_clock_each_source_on_its_own_day()
    {
        Needs(Need.Clock);
        await store.PayAsync(await store.OrderAsync(ann, units: 8));
        await store.ApproveAsync(await store.ReviewAsync(ann));
        await store.PassDaysAsync(13);
        Assert.That((await store.OverviewAsync(ann)).Available.Value, Is.EqualTo(10));
        await store.PassDaysAsync(1);
        Assert.That((await store.OverviewAsync(ann)).Available.Value, Is.EqualTo(90));
        await store.PassDaysAsync(80);
        Assert.That((await store.OverviewAsync(ann)).Available.Value, Is.EqualTo(80));
        await store.PassDaysAsync(280);
        await LedgerIs(
            "Accrual Issued>Pending 80 purchase",
            "Accrual Issued>Available 10 review",
            "Maturity Pending>Available 80 purchase",
            "Expiry Available>Expired 10 review",
            "Expiry Available>Expired 80 purchase");
    }

    [Test]
    public async Task Of_two_redemptions_at_once_that_exceed_the_balance_one_is_served()
    {
        Needs(Need.Rewards);
        await store.PublishAsync(SpendableAtOnce());
        await store.PayAsync(await store.OrderAsync(ann, units: 10));
        var both = await Task.WhenAll(store.RedeemAsync(ann, "coupon-5", "left"), store.RedeemAsync(ann, "coupon-5", "right"));
        Assert.That(both.Count(redeemed => redeemed.Succeeded), Is.EqualTo(1));
        await LedgerIs("Accrual Issued>Available 100 purchase", "Redemption Available>Redeemed 100 coupon-5");
    }

    [Test]
    public async Task A_redemption_that_is_sent_twice_is_served_once_and_answered_twice()
    {
        Needs(Need.Rewards);
        await store.PublishAsync(SpendableAtOnce());
        await store.PayAsync(await store.OrderAsync(ann, units: 30));
        var both = await Task.WhenAll(store.RedeemAsync(ann, "coupon-5", "same"), store.RedeemAsync(ann, "coupon-5", "same"));
        Assert.That(both[0].Code, Is.Not.Null.And.EqualTo(both[1].Code));
        await LedgerIs("Accrual Issued>Available 300 purchase", "Redemption Available>Redeemed 100 coupon-5");
    }

    /// <summary>The default program, but for the fourteen days: so that a store whose clock cannot be moved tells the story too.</summary>
    protected static string SpendableAtOnce() => DefaultProgram.Document().Replace("\"days\": 14", "\"days\": 0", StringComparison.Ordinal);

    private void Needs(params Need[] needs)
    {
        if (needs.Where(store.Lacks.Contains).ToList() is { Count: > 0 } lacking)
        {
            Assert.Ignore($"{GetType().Name}: this store lacks {string.Join(", ", lacking)}");
        }
    }

    private Task LedgerIs(params string[] expected) => LedgerIs(ann, expected);

    private async Task LedgerIs(Shopper shopper, params string[] expected)
    {
        await store.SettleAsync();
        var lines = (await store.LedgerAsync(shopper)).Select(entry => $"{entry.Reason} {entry.From}>{entry.To} {entry.Points} {entry.RuleId}");
        Assert.That(lines, Is.EqualTo(expected));
    }
}
