using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Processing.Reconciliation;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Reconciliation;

public sealed class ReconciliationTests
{
    [Test]
    public async Task Orders_that_were_never_heard_of_earn_and_the_next_comparison_finds_nothing()
    {
        using var nodes = new Nodes();
        nodes.Book.Add(3, nodes.Clock.Now);

        Assert.That((await nodes[0].Jobs.RunAsync()).Compared, Is.EqualTo(new ReconciliationReport(3, 3)));
        Assert.That(await nodes.IssuedAsync(), Is.EqualTo(30));
        Assert.That((await nodes[0].Jobs.RunAsync()).Compared, Is.EqualTo(new ReconciliationReport(3, 0)));
        Assert.That(await nodes[0].Events.ProblemsAsync(), Is.Empty);
    }

    [Test]
    public async Task Only_what_is_missing_is_told()
    {
        using var nodes = new Nodes();
        nodes.Book.Add(3, nodes.Clock.Now);
        await nodes[0].Events.RecordAsync(nodes.Book.Whole(1));

        Assert.That(await nodes[0].Jobs.ReconcileAsync(), Is.EqualTo(new ReconciliationReport(3, 2)));
        Assert.That(await nodes.IssuedAsync(), Is.EqualTo(30));
    }

    [Test]
    public async Task What_was_refused_is_not_told_again_with_every_comparison()
    {
        using var nodes = new Nodes();
        nodes.Book.Add(2, nodes.Clock.Now);
        await nodes[0].Accounts.BlockAsync(nodes.Book.Orders[0].Member, "fraud", "staff-7");
        await nodes[0].Privacy.EraseAsync(nodes.Book.Orders[1].Member, "staff-7");

        Assert.That((await nodes[0].Jobs.RunAsync()).Compared.Missing, Is.EqualTo(1), "of the blocked member; nothing is told of an erased one");
        Assert.That((await nodes[0].Jobs.RunAsync()).Compared.Missing, Is.Zero);
        Assert.That(nodes.Book.Told, Is.EqualTo(1));

        await nodes[0].Accounts.UnblockAsync(nodes.Book.Orders[0].Member, "settled", "staff-7");
        await nodes[0].Jobs.RunAsync();
        Assert.That(await nodes.IssuedAsync(), Is.EqualTo(10));
    }

    [Test]
    public async Task A_comparison_that_is_cancelled_goes_on_where_it_was()
    {
        using var nodes = new Nodes();
        nodes.Book.Add(350, nodes.Clock.Now);
        using var stop = new CancellationTokenSource();
        var steps = new Steps<ReconciliationReport>();
        var stopping = new Steps<ReconciliationReport>(() =>
        {
            if (nodes.Book.Asked.Count == 2)
            {
                stop.Cancel();
            }
        });

        Assert.That(async () => await nodes[0].Jobs.ReconcileAsync(stopping, stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(stopping.Seen[^1], Is.EqualTo(new ReconciliationReport(250, 250)), "the newest fifty and two pages");
        await nodes[0].Jobs.ReconcileAsync(steps);

        Assert.That(nodes.Book.Asked, Is.EqualTo(new[] { null, "99", "199", "299" }));
        Assert.That(steps.Seen[^1].Missing, Is.EqualTo(100));
        Assert.That(await nodes.IssuedAsync(), Is.EqualTo(3_500));
    }

    [Test]
    public async Task A_minute_goes_on_by_some_pages_and_behind_the_last_it_begins_anew()
    {
        using var nodes = new Nodes();
        nodes.Book.Add(1_250, nodes.Clock.Now);

        for (var minute = 0; minute < 3; minute++)
        {
            await nodes[0].Jobs.RunAsync();
        }

        Assert.That(nodes.Book.Asked, Has.Count.EqualTo(10 + 3 + 10));
        Assert.That(nodes.Book.Asked.Where(after => after is null), Has.Exactly(2).Items);
        Assert.That(await nodes.IssuedAsync(), Is.EqualTo(12_500));
    }

    [Test]
    public async Task Two_nodes_at_once_count_each_missing_fact_once()
    {
        using var nodes = new Nodes(count: 2);
        nodes.Book.Add(1_000, nodes.Clock.Now);

        var reports = await Task.WhenAll(Enumerable.Range(0, 2).Select(node => Task.Run(() => nodes[node].Jobs.ReconcileAsync())));

        Assert.That(reports.Sum(report => report.Missing), Is.EqualTo(1_000));
        Assert.That(await nodes.IssuedAsync(), Is.EqualTo(10_000));
    }

    [Test]
    public async Task The_bookmark_of_a_node_that_died_is_free_again_after_five_minutes()
    {
        using var nodes = new Nodes();
        nodes.Book.Add(3, nodes.Clock.Now);
        IBookmarkStore bookmarks = nodes.Store;
        await bookmarks.SaveAsync(new() { Name = "orders", Since = nodes.Clock.Now, HeldUntil = nodes.Clock.Now.AddMinutes(5) });

        nodes.Clock.Advance(TimeSpan.FromMinutes(4.9));
        Assert.That(await nodes[0].Jobs.ReconcileAsync(), Is.EqualTo(ReconciliationReport.None));
        nodes.Clock.Advance(TimeSpan.FromMinutes(0.1));
        Assert.That((await nodes[0].Jobs.ReconcileAsync()).Missing, Is.EqualTo(3));
    }

    [Test]
    public async Task What_is_from_before_Encores_time_earns_nothing_but_is_followed_when_it_is_known()
    {
        using var nodes = new Nodes();
        nodes.Book.Add(2, nodes.Clock.Now.AddDays(-3));
        nodes.Book.Add(1, nodes.Clock.Now.AddMinutes(-4));
        await nodes[0].Events.RecordAsync(new OrderPlaced { Member = nodes.Book.Orders[1].Member, OccurredAt = nodes.Clock.Now, OrderId = "1", Order = nodes.Book.Whole(1).Order });

        Assert.That((await nodes[0].Jobs.ReconcileAsync()).Missing, Is.EqualTo(2));
    }

    [TestCase(-1, 0)]
    [TestCase(0, 1)]
    public async Task A_host_that_knows_since_when_it_counts_is_asked(int days, int missing)
    {
        var installed = new DateTimeOffset(2026, 5, 20, 0, 0, 0, TimeSpan.Zero);
        using var nodes = new Nodes(countsFrom: installed);
        nodes.Book.Add(1, installed.AddDays(days));

        Assert.That((await nodes[0].Jobs.ReconcileAsync()).Missing, Is.EqualTo(missing));
    }

    [Test]
    public async Task Half_a_year_is_looked_back()
    {
        using var nodes = new Nodes(countsFrom: DateTimeOffset.UnixEpoch);
        nodes.Book.Add(1, nodes.Clock.Now - HistoryWalk.Window - TimeSpan.FromSeconds(1));
        nodes.Book.Add(1, nodes.Clock.Now - HistoryWalk.Window);

        Assert.That(await nodes[0].Jobs.ReconcileAsync(), Is.EqualTo(new ReconciliationReport(1, 1)));
    }

    [Test]
    public async Task One_order_that_cannot_be_read_holds_up_no_other_and_is_told_of()
    {
        using var nodes = new Nodes();
        nodes.Book.Add(250, nodes.Clock.Now);
        nodes.Book.Damaged = "7";

        var problem = Assert.ThrowsAsync<AggregateException>(() => nodes[0].Jobs.RunAsync());
        await nodes[0].Events.ProcessAsync();

        Assert.That(problem!.InnerExceptions.Single().Message, Is.EqualTo("Order 7 cannot be read."));
        Assert.That(await nodes.IssuedAsync(), Is.EqualTo(2_490));
    }

    [Test]
    public async Task A_history_that_cannot_be_read_holds_up_neither_the_jobs_nor_the_others_and_is_free_for_the_next_minute()
    {
        using var nodes = new Nodes();
        nodes.Book.Add(1, nodes.Clock.Now);
        nodes.Other.IsClosed = true;

        Assert.That(async () => await nodes[0].Jobs.RunAsync(), Throws.InstanceOf<AggregateException>());
        Assert.That((await nodes[0].Jobs.SweepAsync(), await nodes.IssuedAsync()), Is.EqualTo((0, 0)), "recorded, not yet processed");

        nodes.Other.IsClosed = false;
        await nodes[0].Jobs.RunAsync();
        Assert.That(await nodes.IssuedAsync(), Is.EqualTo(10));
        Assert.That(nodes.Other.Asked, Has.Count.EqualTo(1));
    }
}
