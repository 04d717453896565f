using Encore.Loyalty.Processing;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Engine;

/// <summary>Facts come early, late, again and all at once.</summary>
public sealed class FactOrderTests
{
    private Shop shop = null!;

    [SetUp]
    public void Open() => shop = new();

    [TearDown]
    public void Close() => shop.Dispose();

    [Test]
    public async Task A_refund_that_arrives_before_the_payment_takes_effect_with_it()
    {
        await shop.HappenAsync(shop.Refunded("1", 25));
        await shop.HappenAsync(shop.Paid("1", 100));
        Assert.That((await shop.BalancesAsync()).Pending, Is.EqualTo(75));
    }

    [TestCase(60, 20, 60, 90, 20)]
    [TestCase(90, 60, 20)]
    public async Task Refunds_in_any_order_end_at_what_is_still_paid_for(params int[] totals)
    {
        await shop.HappenAsync(shop.Paid("1", 100));
        foreach (var total in totals)
        {
            await shop.HappenAsync(shop.Refunded("1", total));
        }

        Assert.That((await shop.BalancesAsync()).Pending, Is.EqualTo(10));
    }

    [Test]
    public async Task The_same_fact_stamped_by_two_clocks_is_one_fact()
    {
        await shop.HappenAsync(shop.Paid("1", 100));
        var outcome = await shop.Engine.Events.RecordAsync(shop.Paid("1", 100) with { OccurredAt = shop.Clock.Now.AddSeconds(3) });
        Assert.That((outcome, (await shop.Engine.Events.ProblemsAsync()).Count), Is.EqualTo((RecordOutcome.AlreadyRecorded, 0)));
    }

    [Test]
    public async Task The_balance_of_any_instant_can_be_told_afterwards()
    {
        await shop.HappenAsync(shop.Paid("1", 100));
        shop.Clock.Advance(TimeSpan.FromDays(20));
        await shop.HappenAsync(shop.Refunded("1", 100));
        var earlier = await shop.Engine.Members.AccountAtAsync(shop.Ann, shop.Clock.Now.AddDays(-3));
        var later = await shop.Engine.Members.AccountAtAsync(shop.Ann, shop.Clock.Now);
        Assert.That((earlier.Balances.Available, later.Balances.Available), Is.EqualTo((100L, 0L)));
    }

    [Test]
    public async Task Played_back_a_fact_has_its_effect_at_its_own_time_and_not_before()
    {
        var paid = shop.Paid("1", 100);
        shop.Clock.Advance(TimeSpan.FromDays(20));
        await shop.Engine.Events.RecordAsync([paid, shop.Refunded("1", 40)]);
        await shop.Engine.Events.ProcessAsync(ProcessingTime.AsOccurred);
        var (before, after) = (await shop.Engine.Members.AccountAtAsync(shop.Ann, shop.Clock.Now.AddMilliseconds(-1)), await shop.Engine.Members.AccountAtAsync(shop.Ann, shop.Clock.Now));
        Assert.That((before.Balances.Available, after.Balances.Available), Is.EqualTo((100L, 60L)));
    }
}
