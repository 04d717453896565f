using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.OrchardCore.Loyalty.Commerce.Orders;
using Encore.OrchardCore.Loyalty.Tests.Fakes;

namespace Encore.OrchardCore.Loyalty.Tests.Orders;

public sealed class OrderEventMapperTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly HostOptions Host = new() { Scope = "default", Currency = Currency.Of("USD") };

    [Test]
    public void A_charged_order_is_paid_by_its_owner_when_it_was_charged()
    {
        var paid = Facts(Order.Of(("desk", 1, 80)).Charged(80)).OfType<OrderPaid>().Single();

        Assert.That((paid.Member.Value, paid.OrderId, paid.OccurredAt), Is.EqualTo(("default/buyer1", "order1", Now.AddHours(-1))));
    }

    [Test]
    public void An_order_that_was_made_ordered_without_a_charge_proves_nothing() => Assert.That(Facts(Order.Of(("desk", 1, 80))), Is.Empty);

    [TestCase("pending")]
    [TestCase("payment-failed")]
    [TestCase(null)]
    public void An_order_whose_payment_is_not_through_is_not_paid(string? status) => Assert.That(Facts(Order.Of(("desk", 1, 80)).Charged(80).In(status!)), Is.Empty);

    [Test]
    public void A_guest_is_no_member() => Assert.That(Facts(Order.Of(("desk", 1, 80)).Charged(80).Guest()), Is.Empty);

    [TestCase("shipped")]
    [TestCase("arrived")]
    public void A_shipped_order_is_paid_and_fulfilled(string status) =>
        Assert.That(Facts(Order.Of(("desk", 1, 80)).Charged(80).In(status)).Select(fact => fact.Kind), Is.EqualTo(new[] { "order-paid", "order-edited", "order-fulfilled" }));

    [Test]
    public void Told_again_later_it_is_the_same_fact()
    {
        var first = InboxItem.From(Facts(Order.Of(("desk", 1, 80)).Charged(80)).First(), Now);
        var second = InboxItem.From(Facts(Order.Of(("desk", 1, 80)).Charged(80), Now.AddDays(3)).First(), Now.AddDays(3));

        Assert.That((second.Key, second.ContentHash), Is.EqualTo((first.Key, first.ContentHash)));
    }

    [Test]
    public async Task An_order_that_an_admin_edits_keeps_what_is_left_of_it_and_is_no_conflict()
    {
        await using var tenant = await Tenant.OpenAsync();
        await TellAsync(tenant, Order.Of(("desk", 1, 80), ("chair", 1, 20)).Charged(100));
        await TellAsync(tenant, Order.Of(("desk", 1, 80), ("chair", 1, 20)).Charged(100));
        Assert.That(await PendingAsync(tenant), Is.EqualTo(100));

        await TellAsync(tenant, Order.Of(("chair", 1, 20)).Charged(100));
        Assert.That(await PendingAsync(tenant), Is.EqualTo(20), "the line that is left has moved up");
        await TellAsync(tenant, Order.Of(("desk", 1, 80), ("chair", 1, 20)).Charged(100).In("shipped"));
        Assert.That(await PendingAsync(tenant), Is.EqualTo(100));
        Assert.That(await tenant.Engine.Events.ProblemsAsync(), Is.Empty);
        Assert.That(await tenant.CountAsync("inbox"), Is.EqualTo(4), "paid, edited twice, shipped");
    }

    [Test]
    public void A_removed_order_is_cancelled() =>
        Assert.That(OrderEventMapper.Removed(Order.Of(("desk", 1, 80)).Snapshot(), Host, Now).Single(), Is.InstanceOf<OrderCancelled>());

    private static async Task TellAsync(Tenant tenant, Order order)
    {
        tenant.Clock.Advance(TimeSpan.FromMinutes(1));
        if (await tenant.Engine.Events.NewsAsync(OrderEventMapper.RecordOf(order.Snapshot(), tenant.Engine.Host, tenant.Clock.Now)!) is { } news)
        {
            await tenant.Engine.Events.TellAsync(news.Facts);
        }
    }

    private static async Task<long> PendingAsync(Tenant tenant) => (await tenant.Engine.Members.OverviewAsync(tenant.Engine.Host.Member("buyer1"))).Pending.Value;

    private static IReadOnlyCollection<LoyaltyEvent> Facts(Order order, DateTimeOffset? now = null) => OrderEventMapper.FactsOf(order.Snapshot(), Host, now ?? Now);
}
