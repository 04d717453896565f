using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Redemption;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Engine;

/// <summary>Orders that are changed after they were paid.</summary>
public sealed class OrderEditTests
{
    private Shop shop = null!;

    [SetUp]
    public void Open() => shop = new();

    [TearDown]
    public void Close() => shop.Dispose();

    [Test]
    public async Task A_line_that_went_takes_its_points_along_and_brings_them_back_when_it_returns()
    {
        await shop.HappenAsync(Paid(70, 30));
        await shop.HappenAsync(Edited(70));
        Assert.That((await shop.BalancesAsync()).Pending, Is.EqualTo(70));
        await shop.HappenAsync(Edited(35));
        Assert.That((await shop.BalancesAsync()).Pending, Is.EqualTo(35), "a line that became smaller");
        await shop.HappenAsync(Edited(70, 30));
        Assert.That((await shop.BalancesAsync()).Pending, Is.EqualTo(100));
    }

    [Test]
    public async Task More_goods_than_were_paid_for_at_first_earn_nothing_more()
    {
        await shop.HappenAsync(Paid(70, 30));
        await shop.HappenAsync(Edited(700, 30, 50));
        Assert.That((await shop.BalancesAsync()).Pending, Is.EqualTo(100));
    }

    [Test]
    public async Task A_refund_and_an_edit_of_the_same_goods_are_counted_once_in_whatever_order_they_come()
    {
        foreach (var editFirst in new[] { true, false })
        {
            using var other = new Shop();
            shop.Clock.Advance(TimeSpan.FromMinutes(1));
            LoyaltyEvent[] facts = [Edited(70), shop.Refunded("1", 30) with { Lines = [new("2", 30)] }];
            await other.HappenAsync(Paid(70, 30));
            await other.HappenAsync(editFirst ? facts : [.. facts.Reverse()]);
            await other.HappenAsync(facts);
            Assert.That((await other.BalancesAsync()).Pending, Is.EqualTo(70));
        }
    }

    [Test]
    public async Task A_refund_without_lines_and_an_edit_leave_the_lower_of_both()
    {
        await shop.HappenAsync(Paid(70, 30), shop.Refunded("1", 50));
        await shop.HappenAsync(Edited(70));
        Assert.That((await shop.BalancesAsync()).Pending, Is.EqualTo(50));
        await shop.HappenAsync(Edited(14));
        Assert.That((await shop.BalancesAsync()).Pending, Is.EqualTo(14));
    }

    [Test]
    public async Task Points_that_paid_come_back_in_proportion_to_what_was_edited_away()
    {
        await shop.HappenAsync(shop.Paid("before", 200));
        shop.Clock.Advance(TimeSpan.FromDays(14));
        await shop.Engine.Jobs.RunAsync();
        await shop.Engine.Reservations.ReserveAsync(new() { Member = shop.Ann, Order = "1", Points = 100, Total = Money.Of(100, "USD"), RequestId = "cart-1", Actor = "ann" });
        await shop.HappenAsync(Paid(70, 30) with { Order = Order(70, 30) with { Spending = "cart-1" } });
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(100));
        await shop.HappenAsync(Edited(70) with { Order = Order(70) with { Spending = "cart-1" } });
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(130));
    }

    [Test]
    public async Task An_edit_before_the_payment_changes_nothing_that_the_payment_does_not_say_itself()
    {
        await shop.HappenAsync(shop.Placed("1", 100));
        await shop.HappenAsync(Edited(70));
        shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await shop.HappenAsync(Paid(70));
        Assert.That((await shop.BalancesAsync()).Pending, Is.EqualTo(70));
    }

    [Test]
    public void Only_what_differs_from_the_latest_statement_is_news() => Assert.Multiple(() =>
    {
        Assert.That(Edited(70).IsNews([Paid(70, 30)]), Is.True);
        Assert.That(Edited(70).IsNews([Paid(70, 30), Edited(70)]), Is.False);
        Assert.That(Edited(70, 30).IsNews([Paid(70, 30), Edited(70)]), Is.True);
        Assert.That(Edited(70).IsNews([]), Is.False, "of an order that is not known there is nothing to edit");
        Assert.That(Edited(-1).Problem(), Does.Contain("negative"));
    });

    private static OrderFacts Order(params decimal[] nets) => new()
    {
        Currency = Currency.Of("USD"),
        Lines = [.. nets.Select((net, index) => new OrderLine { LineId = $"{index + 1}", ProductId = $"p{index + 1}", Net = net })],
        Total = nets.Sum(),
    };

    private OrderPaid Paid(params decimal[] nets) => new() { Member = shop.Ann, OccurredAt = shop.Clock.Now, OrderId = "1", Order = Order(nets) };

    /// <summary>A second after what was before.</summary>
    private OrderEdited Edited(params decimal[] nets)
    {
        shop.Clock.Advance(TimeSpan.FromSeconds(1));
        return new() { Member = shop.Ann, OccurredAt = shop.Clock.Now, OrderId = "1", Order = Order(nets) };
    }
}
