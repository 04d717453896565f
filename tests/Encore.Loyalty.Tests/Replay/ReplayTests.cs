using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Testing;
using Encore.Replay;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Replay;

public sealed class ReplayTests
{
    private static readonly LoggedOrder[] Log =
    [
        new("00001", new(1997, 1, 1), 1, 1, 11.77m),
        new("00002", new(1997, 1, 12), 1, 1, 12.00m),
        new("00002", new(1997, 1, 12), 2, 5, 77.00m),
        new("00003", new(1997, 6, 1), 1, 1, 0m),
        new("00001", new(1998, 6, 30), 1, 2, 20.50m),
    ];

    [Test]
    public async Task Each_order_is_judged_at_its_own_time_so_that_old_points_have_expired_at_the_end()
    {
        using var engine = Start();
        var report = await new Encore.Replay.Replay(engine.Engine).RunAsync(Log);
        Assert.That((report.NewOrders, report.Refused, report.Audit.IsClean), Is.EqualTo((5, 0, true)));
        Assert.That(report.Totals.Balances, Has.Property("Issued").EqualTo(-(11 + 12 + 77 + 20)).And.Property("Expired").EqualTo(11 + 12 + 77).And.Property("Pending").EqualTo(20));
        Assert.That(report.Liability, Is.EqualTo(Money.Of(1.00m, "USD")));
    }

    [Test]
    public async Task Played_again_it_changes_nothing()
    {
        using var engine = Start();
        var replay = new Encore.Replay.Replay(engine.Engine);
        var first = await replay.RunAsync(Log);
        var second = await replay.RunAsync(Log);
        Assert.That(second.NewOrders, Is.Zero);
        Assert.That(second.Totals, Is.EqualTo(first.Totals));
    }

    [Test]
    public async Task Broken_off_in_the_middle_it_goes_on_from_there()
    {
        using var engine = Start();
        var replay = new Encore.Replay.Replay(engine.Engine);
        await engine.Engine.Events.RecordAsync(Log.Take(3).Select(replay.Fact));
        var report = await replay.RunAsync(Log);
        Assert.That((report.NewOrders, report.Totals.Members), Is.EqualTo((2, 3L)), "who got something for nothing is a member too");
    }

    private static RunningEngine Start()
    {
        var clock = new ManualClock(Encore.Replay.Replay.EndOf(Log));
        return LoyaltyEngine.Start(new HostOptions { Scope = "log", Currency = Currency.Of("USD") }, new InMemoryModule(new InMemoryStore("log"), clock));
    }
}
