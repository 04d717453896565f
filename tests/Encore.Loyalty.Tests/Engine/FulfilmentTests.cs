using Encore.Loyalty.Processing.Events;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Engine;

/// <summary>Points that mature three days after the order was fulfilled.</summary>
public sealed class FulfilmentTests
{
    private const string AfterFulfilment = """{ "earning": [ { "id": "purchase", "kind": "purchase", "pointsPerUnit": 1, "maturation": { "after": "fulfilled", "days": 3 } } ] }""";

    private Shop shop = null!;

    [SetUp]
    public async Task Open()
    {
        shop = new();
        Assert.That((await shop.Engine.Programs.PublishAsync(AfterFulfilment, "owner")).Errors, Is.Empty);
    }

    [TearDown]
    public void Close() => shop.Dispose();

    [Test]
    public async Task Points_that_wait_for_the_fulfilment_get_their_date_from_it()
    {
        await shop.HappenAsync(shop.Paid("1", 100));
        shop.Clock.Advance(TimeSpan.FromDays(30));
        Assert.That((await shop.BalancesAsync()).Pending, Is.EqualTo(100));
        await shop.HappenAsync(new OrderFulfilled { Member = shop.Ann, OccurredAt = shop.Clock.Now, OrderId = "1" });
        Assert.That((await shop.Engine.Members.OverviewAsync(shop.Ann)).Maturing.Single().At, Is.EqualTo(shop.Clock.Now.AddDays(3)));
        shop.Clock.Advance(TimeSpan.FromDays(3));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(100));
    }

    [Test]
    public async Task Points_that_wait_for_the_fulfilment_and_return_when_a_refund_turns_out_smaller_wait_on()
    {
        await shop.HappenAsync(shop.Paid("1", 100), shop.Refunded("1", 40), shop.Refunded("1", 41) with { Lines = [] });
        Assert.That(await shop.BalancesAsync(), Has.Property("Pending").EqualTo(100).And.Property("Available").EqualTo(0));
        await shop.HappenAsync(new OrderFulfilled { Member = shop.Ann, OccurredAt = shop.Clock.Now, OrderId = "1" });
        shop.Clock.Advance(TimeSpan.FromDays(3));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(100));
    }
}
