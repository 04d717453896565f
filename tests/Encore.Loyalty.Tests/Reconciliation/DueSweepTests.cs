using Encore.Loyalty.Processing.Events;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Reconciliation;

public sealed class DueSweepTests
{
    private const int Members = 700;

    [Test]
    public async Task Two_nodes_at_once_count_each_member_once()
    {
        using var nodes = new Nodes(count: 2);
        await PendingAsync(nodes);

        var swept = await Task.WhenAll(Enumerable.Range(0, 2).Select(node => Task.Run(() => nodes[node].Jobs.SweepAsync())));

        Assert.That(swept.Sum(), Is.EqualTo(Members));
        Assert.That((await nodes[0].Members.TotalsAsync()).Balances.Available, Is.EqualTo(10L * Members));
    }

    [Test]
    public async Task Progress_tells_of_each_batch_and_a_cancelled_sweep_keeps_what_it_did()
    {
        using var nodes = new Nodes();
        await PendingAsync(nodes);
        using var stop = new CancellationTokenSource();
        var steps = new Steps<int>(stop.Cancel);

        Assert.That(async () => await nodes[0].Jobs.SweepAsync(steps, stop.Token), Throws.InstanceOf<OperationCanceledException>());
        var rest = await nodes[0].Jobs.SweepAsync();

        Assert.That(steps.Seen, Has.Count.EqualTo(1));
        Assert.That(steps.Seen[0] + rest, Is.EqualTo(Members));
    }

    private static async Task PendingAsync(Nodes nodes)
    {
        nodes.Book.Add(Members, nodes.Clock.Now);
        await nodes[0].Events.RecordAsync(Enumerable.Range(0, Members).Select(LoyaltyEvent (index) => nodes.Book.Whole(index)));
        await nodes[0].Events.ProcessAsync();
        nodes.Clock.Advance(TimeSpan.FromDays(15));
    }
}
