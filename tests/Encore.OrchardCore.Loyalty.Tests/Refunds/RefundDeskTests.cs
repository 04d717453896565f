using Encore.OrchardCore.Loyalty.Commerce.Orders;
using Encore.OrchardCore.Loyalty.Commerce.Refunds;
using Encore.OrchardCore.Loyalty.Tests.Fakes;
using Encore.OrchardCore.Loyalty.Tests.Orders;
using OrchardCore.ContentManagement;

namespace Encore.OrchardCore.Loyalty.Tests.Refunds;

public sealed class RefundDeskTests
{
    private Tenant tenant = null!;
    private RefundDesk desk = null!;

    [SetUp]
    public async Task Open()
    {
        tenant = await Tenant.OpenAsync();
        desk = new(
            tenant.Running,
            new ContentShelf(
                new ContentItem { ContentItemId = "order1", ContentType = "Order", Owner = "buyer1", DisplayText = "Order 1" },
                new ContentItem { ContentItemId = "guest", ContentType = "Order" }),
            new OneAtATime(),
            tenant.Clock);
    }

    [TearDown]
    public async Task Close() => await tenant.DisposeAsync();

    [Test]
    public async Task Refunding_in_parts_takes_back_exactly_what_was_granted()
    {
        await PayAsync(100);
        foreach (var total in new[] { 33.33m, 66.66m, 100m })
        {
            Assert.That(await desk.RefundToAsync("order1", total), Is.Null);
        }

        Assert.That((await PendingAsync(), (await desk.StandingAsync("order1"))!.Left), Is.EqualTo((0L, 0m)));
    }

    [Test]
    public async Task A_form_sent_twice_is_refused_the_second_time()
    {
        await PayAsync(100);

        Assert.That(await desk.RefundToAsync("order1", 10, before: 0), Is.Null);
        Assert.That(await desk.RefundToAsync("order1", 10, before: 0), Is.EqualTo(RefundRefusal.ChangedMeanwhile));
        Assert.That(await PendingAsync(), Is.EqualTo(90));
    }

    [Test]
    public async Task Of_refunds_sent_at_once_one_is_recorded()
    {
        await PayAsync(100);

        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(part => Task.Run(() => desk.RefundToAsync("order1", part * 10, before: 0))));

        Assert.That(answers.Count(answer => answer is null), Is.EqualTo(1));
    }

    [Test]
    public async Task A_total_told_again_changes_nothing()
    {
        await PayAsync(100);

        Assert.That(new[] { await desk.RefundToAsync("order1", 25), await desk.RefundToAsync("order1", 25) }, Is.All.Null);
        Assert.That(await PendingAsync(), Is.EqualTo(75));
    }

    [TestCase(100.01)]
    [TestCase(0)]
    [TestCase(-5)]
    public async Task Not_more_than_was_paid_and_not_less_than_before(decimal total)
    {
        await PayAsync(100);
        await desk.RefundToAsync("order1", 10);

        Assert.That(await desk.RefundToAsync("order1", total), Is.EqualTo(RefundRefusal.AmountInvalid));
    }

    [Test]
    public async Task A_cancelled_order_keeps_no_points_and_takes_no_refund()
    {
        await PayAsync(100);

        Assert.That(new[] { await desk.CancelAsync("order1"), await desk.CancelAsync("order1") }, Is.All.Null);
        Assert.That((await desk.RefundToAsync("order1", 5), await PendingAsync()), Is.EqualTo(((RefundRefusal?)RefundRefusal.Cancelled, 0L)));
    }

    [Test]
    public async Task There_is_nothing_to_take_back_without_a_payment() =>
        Assert.That((await desk.RefundToAsync("order1", 5), await desk.CancelAsync("order1")), Is.EqualTo(((RefundRefusal?)RefundRefusal.NotPaid, (RefundRefusal?)RefundRefusal.NotPaid)));

    [TestCase("guest")]
    [TestCase("nothing")]
    public async Task Only_a_customers_order_can_be_refunded(string orderId) =>
        Assert.That(await desk.RefundToAsync(orderId, 5), Is.EqualTo(RefundRefusal.OrderUnknown));

    private async Task PayAsync(decimal amount)
    {
        await tenant.Engine.Events.RecordAsync(OrderEventMapper.FactsOf(Order.Of(("desk", 1, amount)).Charged(amount).Snapshot(), tenant.Engine.Host, tenant.Clock.Now));
        await tenant.Engine.Events.ProcessAsync();
    }

    private async Task<long> PendingAsync() => (await tenant.Engine.Members.OverviewAsync(tenant.Engine.Host.Member("buyer1"))).Pending.Value;
}
