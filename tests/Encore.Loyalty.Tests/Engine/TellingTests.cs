using Encore.Loyalty.Processing;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Engine;

/// <summary>A request that tells a fact waits for that fact, not for what others have left to do.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TellingTests
{
    private readonly Shop shop = new();

    [TearDown]
    public void Close() => shop.Dispose();

    [Test]
    public async Task A_fact_that_is_told_has_its_effect_and_the_backlog_stays_for_the_minute_task()
    {
        await shop.Engine.Events.RecordAsync(shop.Paid("waiting", 40));
        Assert.That(await shop.Engine.Events.TellAsync(shop.Paid("mine", 100)), Is.EqualTo(RecordOutcome.Recorded));
        Assert.That((await shop.BalancesAsync()).Pending, Is.EqualTo(100));

        Assert.That((await shop.Engine.Events.ProcessAsync()).Done, Is.EqualTo(1));
        Assert.That((await shop.BalancesAsync()).Pending, Is.EqualTo(140));
    }

    [Test]
    public async Task A_fact_that_was_recorded_and_never_processed_has_its_effect_when_it_is_told_again()
    {
        await shop.Engine.Events.RecordAsync(shop.Paid("mine", 100));
        Assert.That(await shop.Engine.Events.TellAsync(shop.Paid("mine", 100)), Is.EqualTo(RecordOutcome.AlreadyRecorded));
        Assert.That(await shop.Engine.Events.TellAsync(shop.Paid("mine", 100)), Is.EqualTo(RecordOutcome.AlreadyRecorded));
        Assert.That((await shop.BalancesAsync()).Pending, Is.EqualTo(100));
    }

    [Test]
    public async Task A_conflicting_fact_that_is_told_changes_nothing()
    {
        await shop.Engine.Events.TellAsync(shop.Paid("mine", 100));
        Assert.That(await shop.Engine.Events.TellAsync(shop.Paid("mine", 500)), Is.EqualTo(RecordOutcome.Conflict));
        Assert.That((await shop.BalancesAsync()).Pending, Is.EqualTo(100));
    }

    [Test]
    public async Task Facts_that_the_host_recorded_itself_are_processed_without_the_others()
    {
        var mine = shop.Paid("mine", 100);
        await shop.Engine.Events.RecordAsync([shop.Paid("waiting", 40), mine]);
        Assert.That((await shop.Engine.Events.ProcessAsync([mine])).Done, Is.EqualTo(1));
        Assert.That((await shop.BalancesAsync()).Pending, Is.EqualTo(100));
    }
}
