using Encore.Loyalty.Tests.Engine;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Programs;

public sealed class PublishingTests
{
    private static string Rate(int rate) => $$"""{ "earning": [ { "id": "purchase", "kind": "purchase", "pointsPerUnit": {{rate}} } ] }""";

    [Test]
    public async Task A_clock_that_was_set_back_does_not_publish_behind_the_version_before()
    {
        using var shop = new Shop();
        await shop.Engine.Programs.PublishAsync(Rate(2), "owner");
        shop.Clock.Advance(TimeSpan.FromMinutes(-5));
        await shop.Engine.Programs.PublishAsync(Rate(3), "owner");
        shop.Clock.Advance(TimeSpan.FromMinutes(10));
        await shop.HappenAsync(shop.Paid("1", 10));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(30));
    }

    [Test]
    public async Task An_order_is_judged_by_the_version_that_was_in_force_when_it_was_paid()
    {
        using var shop = new Shop();
        await shop.Engine.Programs.PublishAsync(Rate(2), "owner");
        shop.Clock.Advance(TimeSpan.FromMinutes(5));
        var paid = shop.Paid("1", 10);
        shop.Clock.Advance(TimeSpan.FromMinutes(5));
        await shop.Engine.Programs.PublishAsync(Rate(3), "owner");
        await shop.HappenAsync(paid, shop.Paid("2", 100));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(20 + 300));
    }

    [Test]
    public async Task Switching_expiry_on_for_a_running_program_expires_nothing_sooner_than_one_full_period()
    {
        using var shop = new Shop();
        await shop.Engine.Programs.PublishAsync(Rate(1), "owner");
        await shop.HappenAsync(shop.Paid("old", 100));
        shop.Clock.Advance(TimeSpan.FromDays(700));
        await shop.Engine.Programs.PublishAsync(Rate(1).Replace("\"pointsPerUnit\": 1", "\"pointsPerUnit\": 1, \"validity\": { \"days\": 30 }", StringComparison.Ordinal), "owner");
        shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await shop.HappenAsync(shop.Paid("new", 10));
        shop.Clock.Advance(TimeSpan.FromDays(30));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(110), "not before a full period is over");
        shop.Clock.Advance(TimeSpan.FromDays(1));
        await shop.Engine.Jobs.SweepAsync();
        Assert.That(await shop.BalancesAsync(), Has.Property("Expired").EqualTo(10).And.Property("Available").EqualTo(100), "what was granted without expiry keeps its terms");
    }
}
