using Encore.Endurance.Stage;
using Encore.Endurance.Worker;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using NUnit.Framework;

namespace Encore.Endurance;

/// <summary>Several operating-system processes on one database server, all on the same members. The counts are exact, whoever was quicker.</summary>
[TestFixture("postgres")]
[TestFixture("mariadb")]
public sealed class ParallelTests(string kind)
{
    private const int Processes = 4;
    private const int Members = 20;

    private static readonly DateTimeOffset Epoch = DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds());

    private StoreAddress store = null!;
    private Node node = null!;

    [SetUp]
    public async Task Open()
    {
        store = kind == "postgres" ? await PostgreSqlStore.CreateAsync() : await MariaDbStore.CreateAsync();
        node = Node.Open(store);
    }

    /// <summary>Whatever happened, every ledger verifies entry by entry.</summary>
    [TearDown]
    public async Task Audit()
    {
        if (node is not null)
        {
            Assert.That((await node.Engine.Audit.RunAsync()).Findings, Is.Empty);
            await node.DisposeAsync();
        }
    }

    [Test]
    public async Task Redemptions_that_exceed_the_balance_together_are_served_as_far_as_it_reaches()
    {
        const int affordable = 10;
        await GrantAsync(Members, points: affordable * RedeemTask.Cost, Epoch.AddDays(-20));

        var workers = await WorkerProcess.RaceAsync(store, [.. Enumerable.Range(0, Processes).Select(Redeeming)]);

        Assert.That(workers.Sum(worker => worker.Count("served")), Is.EqualTo(Members * affordable));
        Assert.That(workers.Sum(worker => worker.Count("refused")), Is.EqualTo((Members * Processes * 5) - (Members * affordable)));
        Assert.That((await node.Engine.Members.TotalsAsync()).Balances.Available, Is.Zero);

        static IEnumerable<string> Redeeming(int worker) => ["task=redeem", $"members={Members}", "attempts=5", $"name=w{worker}", $"seed={worker}"];
    }

    [Test]
    public async Task A_request_that_all_processes_send_at_once_is_served_once_and_answered_to_each()
    {
        await GrantAsync(Members, points: 10 * RedeemTask.Cost, Epoch.AddDays(-20));

        var workers = await WorkerProcess.RaceAsync(store, [.. Enumerable.Range(0, Processes).Select(Redeeming)]);

        var codes = workers.SelectMany(worker => worker.Lines()).Where(line => line.StartsWith("code ", StringComparison.Ordinal)).ToList();
        Assert.That(codes, Has.Count.EqualTo(Processes * Members * 3));
        Assert.That(codes.Distinct().ToList(), Has.Count.EqualTo(Members * 3));
        Assert.That((await node.Engine.Members.TotalsAsync()).Balances.Redeemed, Is.EqualTo(Members * 3 * RedeemTask.Cost));

        static IEnumerable<string> Redeeming(int worker) => ["task=redeem", $"members={Members}", "attempts=3", "name=same", $"seed={worker}"];
    }

    [Test]
    public async Task Of_each_refund_that_two_processes_send_at_once_one_is_refused_as_known()
    {
        const int steps = 800;
        string[] orders = ["task=retell", "facts=order-paid", "from=0", $"to={steps}", $"epoch={Epoch.ToUnixTimeMilliseconds()}"];
        string[] refunds = ["task=retell", "facts=order-refunded", "from=0", $"to={steps}", $"epoch={Epoch.ToUnixTimeMilliseconds()}"];
        await WorkerProcess.RaceAsync(store, orders);

        var workers = await WorkerProcess.RaceAsync(store, refunds, refunds);

        // 100 orders with two refunds each; the second of every other one only repeats the first.
        Assert.That(workers.Sum(worker => worker.Count(nameof(RecordOutcome.Recorded))), Is.EqualTo(150));
        Assert.That(workers.Sum(worker => worker.Count(nameof(RecordOutcome.AlreadyRecorded))), Is.EqualTo(250));
        await ShopReview.OrdersAsync(node, steps);
    }

    [Test]
    public async Task At_the_instant_of_expiry_a_point_is_redeemed_or_expired_and_never_both()
    {
        const int members = 60;
        await GrantAsync(members, points: 150, Epoch.AddDays(-20));
        var expiry = (await node.Engine.Members.AccountAtAsync(node.Member(0), Epoch)).Lots.Single().Terms.ExpiresAt!.Value;

        var workers = await WorkerProcess.RaceAsync(
            store,
            Redeeming("before", expiry.AddMilliseconds(-1)),
            ["task=sweep", $"now={expiry.ToUnixTimeMilliseconds()}"],
            Redeeming("at", expiry));
        await using var later = Node.Open(store, expiry);
        await later.Engine.Jobs.SweepAsync();

        var served = workers[0].Count("served");
        var sums = (await node.Engine.Members.TotalsAsync()).Balances;
        Assert.That(served + workers[0].Count("refused"), Is.EqualTo(members));
        Assert.That(workers[2].Count("served"), Is.Zero);
        Assert.That((sums.Redeemed, sums.Expired, sums.Available), Is.EqualTo((served * 100L, (members * 150L) - (served * 100L), 0L)));

        static IEnumerable<string> Redeeming(string name, DateTimeOffset now) =>
            ["task=redeem", $"members={members}", "attempts=1", $"name={name}", "seed=1", $"now={now.ToUnixTimeMilliseconds()}"];
    }

    [Test]
    public async Task Two_sweeps_at_once_record_each_member_once()
    {
        const int members = 1_000;
        await GrantAsync(members, points: 10, Epoch);
        var expired = $"now={Epoch.AddYears(2).ToUnixTimeMilliseconds()}";

        var workers = await WorkerProcess.RaceAsync(store, ["task=sweep", expired], ["task=sweep", expired]);

        Assert.That(workers.Sum(worker => worker.Count("swept")), Is.EqualTo(members));
        Assert.That((await node.Engine.Members.TotalsAsync()).Balances.Expired, Is.EqualTo(members * 10));
    }

    private async Task GrantAsync(int members, int points, DateTimeOffset paidAt)
    {
        await node.Engine.Events.RecordAsync(Enumerable.Range(0, members).Select(member => new OrderPaid
        {
            Member = node.Member(member),
            OccurredAt = paidAt,
            OrderId = $"grant-{member}",
            Order = new() { Currency = Currency.Of("USD"), Lines = [new() { LineId = "1", ProductId = "unit", Net = points }], Total = points },
        }));
        await node.Engine.Events.ProcessAsync(ProcessingTime.AsOccurred);
    }
}
