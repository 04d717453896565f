using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Plugin.Misc.Encore.Services.Sweeps;
using Nop.Plugin.Misc.Encore.Tests.Shop;

namespace Nop.Plugin.Misc.Encore.Tests;

public sealed class SweepTests
{
    private PluginHost host = null!;

    [SetUp]
    public async Task Install() => host = await PluginHost.InstalledAsync();

    [TearDown]
    public async Task End() => await host.DisposeAsync();

    [Test]
    public async Task An_order_whose_events_were_all_lost_is_made_up_for()
    {
        var order = Paid(1);
        order.RefundedAmount = 25m;
        order.PaymentStatus = PaymentStatus.PartiallyRefunded;
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        await RunAsync();

        Assert.That((await host.BalancesAsync()).Pending, Is.EqualTo(60));
    }

    [Test]
    public async Task A_second_round_finds_nothing()
    {
        Paid(1);
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        await RunAsync();
        var before = await (await host.EngineAsync()).Members.TotalsAsync();
        await RunAsync();

        Assert.That(await (await host.EngineAsync()).Members.TotalsAsync(), Is.EqualTo(before));
        Assert.That(await (await host.EngineAsync()).Events.ProblemsAsync(), Is.Empty);
    }

    [Test]
    public async Task An_order_that_was_edited_unheard_keeps_what_is_left_of_it_and_is_told_once()
    {
        var order = Paid(1);
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        await RunAsync();
        Assert.That((await host.BalancesAsync()).Pending, Is.EqualTo(80));

        (host.Shop.Items[0].PriceExclTax, order.OrderTotal) = (40m, 50m);
        await RunAsync();
        Assert.That((await host.BalancesAsync()).Pending, Is.EqualTo(40));
        var before = await (await host.EngineAsync()).Members.TotalsAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await RunAsync();
        Assert.That(await (await host.EngineAsync()).Members.TotalsAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task An_order_that_is_just_being_written_is_left_alone()
    {
        Paid(1);
        await RunAsync();

        Assert.That((await host.BalancesAsync()).Pending, Is.Zero);
    }

    [Test]
    public async Task Many_orders_are_worked_off_page_by_page_and_then_from_the_beginning()
    {
        for (var id = 1; id <= 260; id++)
        {
            Paid(id, net: 1m);
        }

        host.Clock.Advance(TimeSpan.FromMinutes(10));
        await RunAsync();
        Assert.That((await host.BalancesAsync()).Pending, Is.EqualTo(260));

        host.Shop.Orders[0].OrderStatus = OrderStatus.Cancelled;
        await RunAsync();
        Assert.That((await host.BalancesAsync()).Pending, Is.EqualTo(259));
    }

    [Test]
    public async Task A_review_that_was_approved_unheard_earns()
    {
        host.Shop.Reviews.Add(new() { Id = 3, CustomerId = FakeShop.Ann, ProductId = 1, IsApproved = true, CreatedOnUtc = host.Now });
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        await RunAsync();

        Assert.That((await host.BalancesAsync()).Available, Is.EqualTo(10));
    }

    [Test]
    public async Task A_review_that_was_disapproved_unheard_gives_its_points_back()
    {
        var review = new ProductReview { Id = 3, CustomerId = FakeShop.Ann, ProductId = 1, IsApproved = true, CreatedOnUtc = host.Now };
        host.Shop.Reviews.Add(review);
        await RunAsync();
        review.IsApproved = false;
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await RunAsync();

        Assert.That((await host.BalancesAsync()).Available, Is.Zero);
    }

    [Test]
    public async Task Orders_and_reviews_from_before_the_installation_are_not_rewarded_afterwards()
    {
        var order = Paid(1);
        order.CreatedOnUtc = host.Now.AddDays(-3);
        order.PaidDateUtc = host.Now.AddDays(-3);
        host.Shop.Reviews.Add(new() { Id = 3, CustomerId = FakeShop.Ann, ProductId = 1, IsApproved = true, CreatedOnUtc = host.Now.AddDays(-3) });
        await RunAsync();

        Assert.That(await (await host.EngineAsync()).Members.ListAsync(), Is.Empty);
    }

    [Test]
    public async Task Guests_do_not_hold_up_the_round()
    {
        Paid(1).CustomerId = FakeShop.Guest;
        Paid(2);
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        await RunAsync();

        Assert.That((await host.BalancesAsync()).Pending, Is.EqualTo(80));
    }

    private Order Paid(int id, decimal net = 80m)
    {
        var order = host.Shop.Place(id, host.Now, net);
        order.PaymentStatus = PaymentStatus.Paid;
        order.OrderStatus = OrderStatus.Processing;
        order.PaidDateUtc = host.Now;
        return order;
    }

    private Task RunAsync() => host.DoAsync<MinuteTask>(task => task.ExecuteAsync());
}
