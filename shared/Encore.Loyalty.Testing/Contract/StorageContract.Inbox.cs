using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using NUnit.Framework;

namespace Encore.Loyalty.Testing.Contract;

/// <summary>The inbox: each fact once, contradictions kept aside, order and retries.</summary>
public abstract partial class StorageContract
{
    [Test]
    public async Task A_fact_is_recorded_once_however_often_it_is_delivered()
    {
        var item = Sample.Fact(Ann, "s-1");

        Assert.That(await RecordAsync(item), Is.EqualTo(RecordOutcome.Recorded));
        Assert.That(await RecordAsync(item), Is.EqualTo(RecordOutcome.AlreadyRecorded));
        Assert.That(await RecordAsync(item with { RecordedAt = Now.AddYears(1) }), Is.EqualTo(RecordOutcome.AlreadyRecorded));
        Assert.That(await Store.Inbox.PendingAsync(Now.AddDays(1), 10), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_same_key_of_another_member_is_another_fact()
    {
        Assert.That(await RecordAsync(Sample.Fact(Ann, "s-1")), Is.EqualTo(RecordOutcome.Recorded));
        Assert.That(await RecordAsync(Sample.Fact(Bob, "s-1")), Is.EqualTo(RecordOutcome.Recorded));
    }

    [Test]
    public async Task A_contradiction_is_kept_aside_once_and_reported_each_time()
    {
        var item = Sample.Fact(Ann, "s-1");
        var stored = await StoredAsync(item);

        Assert.That(await RecordAsync(Sample.Contradiction(item)), Is.EqualTo(RecordOutcome.Conflict));
        Assert.That(await RecordAsync(Sample.Contradiction(item)), Is.EqualTo(RecordOutcome.Conflict));

        var aside = (await Store.Inbox.ProblemsAsync(10)).Single();
        Assert.That(aside, Is.EqualTo(Sample.Contradiction(item).AsConflict() with { Id = aside.Id }));
        Assert.That(await Store.Inbox.PendingAsync(Now.AddDays(1), 10), Is.EqualTo(new[] { stored }));
    }

    [Test]
    public async Task Deliveries_in_one_call_are_judged_one_after_another()
    {
        var (first, second) = (Sample.Fact(Ann, "s-1"), Sample.Fact(Ann, "s-2", 1));

        Assert.That(await Store.Inbox.RecordAsync([first, second, first, Sample.Contradiction(second), Sample.Contradiction(second)]), Is.EqualTo(new[]
        {
            RecordOutcome.Recorded, RecordOutcome.Recorded, RecordOutcome.AlreadyRecorded, RecordOutcome.Conflict, RecordOutcome.Conflict,
        }));
        Assert.That((await Store.Inbox.PendingAsync(Now.AddDays(1), 10)).Select(item => item.Key), Is.EqualTo(new[] { first.Key, second.Key }));
        Assert.That(await Store.Inbox.ProblemsAsync(10), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Of_parallel_deliveries_of_one_fact_exactly_one_is_recorded()
    {
        var item = Sample.Fact(Ann, "s-1");
        var outcomes = await TogetherAsync(16, _ => RecordAsync(item));

        Assert.That(outcomes.Count(outcome => outcome == RecordOutcome.Recorded), Is.EqualTo(1));
        Assert.That(outcomes.Count(outcome => outcome == RecordOutcome.AlreadyRecorded), Is.EqualTo(15));
        Assert.That(await Store.Inbox.PendingAsync(Now.AddDays(1), 10), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Parallel_contradictions_are_kept_once()
    {
        var item = Sample.Fact(Ann, "s-1");
        await RecordAsync(item);

        Assert.That(await TogetherAsync(8, _ => RecordAsync(Sample.Contradiction(item))), Is.All.EqualTo(RecordOutcome.Conflict));
        Assert.That(await Store.Inbox.ProblemsAsync(10), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Parallel_batches_in_another_order_record_each_fact_once()
    {
        var items = Enumerable.Range(0, 20).Select(index => Sample.Fact(Ann, $"s-{index}", index)).ToList();
        var outcomes = await TogetherAsync(6, index => Store.Inbox.RecordAsync(index % 2 == 0 ? items : [.. items.AsEnumerable().Reverse()]));

        Assert.That(outcomes.Sum(batch => batch.Count(outcome => outcome == RecordOutcome.Recorded)), Is.EqualTo(20));
        Assert.That(await Store.Inbox.PendingAsync(Now.AddDays(1), 100), Has.Count.EqualTo(20));
    }

    [Test]
    public async Task Pending_items_come_in_the_order_in_which_they_happened()
    {
        await Store.Inbox.RecordAsync([Sample.Fact(Ann, "c", 3), Sample.Fact(Bob, "a", 1), Sample.Fact(Ann, "b", 2), Sample.Fact(Bob, "b", 2), Sample.Fact(Ann, "a", 1)]);

        var pending = await Store.Inbox.PendingAsync(Now, 100);
        Assert.That(pending.Select(item => (item.Member, item.Origin.Id)), Is.EqualTo(new[] { (Bob, "a"), (Ann, "a"), (Ann, "b"), (Bob, "b"), (Ann, "c") }));
        Assert.That(await Store.Inbox.PendingAsync(Now, 2), Is.EqualTo(pending.Take(2)));
    }

    [Test]
    public async Task A_failed_item_waits_for_its_time()
    {
        var item = await StoredAsync(Sample.Fact(Ann, "s-1"));
        await RecordAsync(Sample.Fact(Ann, "s-2", 1));
        await Store.Inbox.FailAsync(item, "the rule broke", Now.AddMinutes(2));

        Assert.That((await Store.Inbox.PendingAsync(Now.AddMinutes(2).AddMilliseconds(-1), 10)).Select(each => each.Origin.Id), Is.EqualTo(new[] { "s-2" }));
        var due = await Store.Inbox.PendingAsync(Now.AddMinutes(2), 10);
        Assert.That(due.Select(each => each.Origin.Id), Is.EqualTo(new[] { "s-1", "s-2" }));
        Assert.That((due[0].Attempts, due[0].Status), Is.EqualTo((1, InboxStatus.Pending)));
    }

    [Test]
    public async Task An_item_that_is_given_up_waits_for_a_person()
    {
        var item = await StoredAsync(Sample.Fact(Ann, "s-1"));
        await Store.Inbox.FailAsync(item, "first", Now);
        await Store.Inbox.FailAsync(item, "second", null);

        Assert.That(await Store.Inbox.PendingAsync(Now.AddYears(1), 10), Is.Empty);
        var problem = (await Store.Inbox.ProblemsAsync(10)).Single();
        Assert.That((problem.Status, problem.Attempts, problem.Result), Is.EqualTo((InboxStatus.Failed, 2, "second")));
    }

    [Test]
    public async Task An_item_that_had_its_effect_meanwhile_cannot_fail_any_more()
    {
        var item = await StoredAsync(Sample.Fact(Ann, "s-1"));
        await MustCommitAsync(Sample.Touch(MemberAccount.Open(Ann)) with { Completed = [new(item.Id, InboxStatus.Done, null)] });
        await Store.Inbox.FailAsync(item, "too late", Now);

        Assert.That((await LoadAsync(Ann, item.Origin)).Facts.Single().Status, Is.EqualTo(InboxStatus.Done));
        Assert.That(await Store.Inbox.PendingAsync(Now.AddDays(1), 10), Is.Empty);
    }

    [Test]
    public async Task A_fact_that_was_refused_on_arrival_is_a_problem_and_never_pending()
    {
        var refused = Sample.Fact(Ann, "s-1") with { Status = InboxStatus.Refused, Result = "RequestInvalid" };

        Assert.That(await RecordAsync(refused), Is.EqualTo(RecordOutcome.Recorded));
        Assert.That(await Store.Inbox.PendingAsync(Now.AddDays(1), 10), Is.Empty);
        Assert.That((await Store.Inbox.ProblemsAsync(10)).Single().Result, Is.EqualTo("RequestInvalid"));
    }

    [Test]
    public async Task Facts_refused_because_of_a_hold_wait_again_when_a_commit_says_so_and_no_others()
    {
        var (held, foreign, of) = (Sample.Fact(Ann, "s-1"), Sample.Fact(Ann, "s-2"), Sample.Fact(Bob, "s-3"));
        foreach (var (item, why) in new[] { (held, "MemberBlocked shop/ann"), (foreign, "CurrencyUnknown EUR"), (of, "MemberBlocked shop/bob") })
        {
            await RecordAsync(item);
            await MustCommitAsync(new MemberCommit { Account = MemberAccount.Open(item.Member), ChangesAccount = false, Completed = [new((await StoredAsync(item)).Id, InboxStatus.Refused, why)] });
        }

        await MustCommitAsync(Sample.Touch(MemberAccount.Open(Ann)) with { ReopensFactsOf = [Ann] });
        Assert.That((await Store.Inbox.PendingAsync(Now.AddDays(1), 10)).Select(item => (item.Key, item.Result)), Is.EqualTo(new[] { (held.Key, (string?)null) }));
        Assert.That((await Store.Inbox.ProblemsAsync(10)).Select(item => item.Key), Is.EquivalentTo(new[] { foreign.Key, of.Key }));
    }

    [Test]
    public async Task Problems_come_newest_first()
    {
        foreach (var number in Enumerable.Range(1, 4))
        {
            await RecordAsync(Sample.Fact(Ann, $"s-{number}") with { Status = InboxStatus.Refused, Result = $"{number}" });
        }

        Assert.That((await Store.Inbox.ProblemsAsync(3)).Select(item => item.Result), Is.EqualTo(new[] { "4", "3", "2" }));
    }
}
