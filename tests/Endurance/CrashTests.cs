using System.Diagnostics;
using System.Globalization;
using Encore.Endurance.Stage;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Storage.Schema;
using Npgsql;
using NUnit.Framework;

namespace Encore.Endurance;

/// <summary>
/// kill -9 at random moments under load, again and again. Afterwards the shop tells all its orders once more, as the sweep of a host does:
/// nothing that was confirmed is missing, nothing has happened twice, and every ledger verifies.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CrashTests
{
    private const int Workers = 2;

    private readonly DateTimeOffset epoch = DateTimeOffset.FromUnixTimeMilliseconds(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
    private readonly Dictionary<int, string> told = [];
    private Random random = new(0);

    [Test]
    public async Task Processes_that_are_killed_on_one_SQLite_file_lose_nothing_and_double_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("encore-crash-");
        try
        {
            var store = new StoreAddress("sqlite", Path.Combine(folder.FullName, "shop.db"));
            await new SchemaMigrations(store.ToStorage()).MigrateAsync();
            await RunAsync(store, kills: 25, killServer: _ => Task.CompletedTask);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public async Task Processes_and_database_servers_that_are_killed_on_PostgreSQL_lose_nothing_and_double_nothing()
    {
        var store = await PostgreSqlStore.CreateAsync();
        var kill = 0;
        await RunAsync(store, kills: 30, killServer: store => ++kill % 4 == 0 ? KillBackendAsync(store) : Task.CompletedTask);
    }

    [Test]
    public async Task Processes_that_are_killed_and_connections_that_are_cut_on_MariaDB_lose_nothing_and_double_nothing()
    {
        var store = await MariaDbStore.CreateAsync();
        await RunAsync(store, kills: 15, killServer: store => MariaDbStore.CutOneAsync(store, random));
    }

    private async Task RunAsync(StoreAddress store, int kills, Func<StoreAddress, Task> killServer)
    {
        var seed = Environment.TickCount;
        await TestContext.Out.WriteLineAsync($"seed {seed}");
        random = new Random(seed);
        var next = Enumerable.Range(0, Workers).ToArray();
        var running = next.Select(from => Start(store, from)).ToArray();
        try
        {
            for (var kill = 0; kill < kills; kill++)
            {
                var victim = kill % Workers;
                await LiveAWhileAsync(running[victim]);
                await killServer(store);
                running[victim].Kill();
                running[victim].Dispose();

                // The step that was under way is left undone, as a request is whose server dies.
                next[victim] = Last(victim, next[victim]) + (2 * Workers);
                running[victim] = Start(store, next[victim]);
            }

            await Task.WhenAll(running.Select(LiveAWhileAsync));
        }
        finally
        {
            Array.ForEach(running, worker => worker.Dispose());
        }

        await ReviewAsync(store, kills);
    }

    private int Last(int worker, int begun)
    {
        lock (told)
        {
            return told.Keys.Where(step => step % Workers == worker).Append(begun - Workers).Max();
        }
    }

    private WorkerProcess Start(StoreAddress store, int from)
    {
        var worker = WorkerProcess.Start(store, "task=shop", $"from={from}", $"stride={Workers}", $"epoch={epoch.ToUnixTimeMilliseconds()}");
        worker.Go(Hear);
        return worker;
    }

    private void Hear(string line)
    {
        var words = line.Split(' ', 2);
        if (int.TryParse(words[0], CultureInfo.InvariantCulture, out var step))
        {
            lock (told)
            {
                told[step] = words[1];
            }
        }
    }

    /// <summary>Until the worker is in full swing, and then for some milliseconds more or less.</summary>
    private async Task LiveAWhileAsync(WorkerProcess worker)
    {
        await worker.ReadyAsync();
        var enough = worker.Lines().Count + random.Next(1, 25);
        for (var watch = Stopwatch.StartNew(); worker.Lines().Count < enough;)
        {
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromMinutes(1)), () => $"A worker stands still: {string.Join('\n', worker.Lines().TakeLast(5))}");
            await Task.Delay(1);
        }

        await Task.Delay(random.Next(0, 12));
    }

    private async Task ReviewAsync(StoreAddress store, int kills)
    {
        // Of the connections kept from before some lead to server processes that were killed.
        NpgsqlConnection.ClearAllPools();
        await MySqlConnector.MySqlConnection.ClearAllPoolsAsync();
        await using var node = Node.Open(store);
        var plan = new ShopPlan(node, epoch);
        var steps = ((told.Keys.Max() / ShopPlan.Cycle) + 1) * ShopPlan.Cycle;
        Assert.That((await node.Engine.Audit.RunAsync()).Findings, Is.Empty, "before the sweep");

        var lost = 0;
        for (var step = 0; step < steps; step++)
        {
            var answer = await plan.DoAsync(step);
            var isConfirmed = told.TryGetValue(step, out var before);
            lost += isConfirmed ? 0 : 1;
            if (isConfirmed && before != nameof(RefusalCode.PointsInsufficient))
            {
                Assert.That(answer, Is.EqualTo(ShopPlan.IsRedemption(step) ? before : nameof(RecordOutcome.AlreadyRecorded)), $"step {step} was confirmed and is gone");
            }
        }

        await node.Engine.Jobs.RunAsync();
        await TestContext.Out.WriteLineAsync($"{kills} kills, {steps} steps, {told.Count} confirmed, {lost} done for the first time by the sweep");
        await ShopReview.OrdersAsync(node, steps);
        await ShopReview.RedemptionsAsync(node);
        Assert.That((await node.Engine.Audit.RunAsync()).Findings, Is.Empty, "after the sweep");
    }

    /// <summary>The server notices, ends every connection and recovers from its log by itself.</summary>
    private async Task KillBackendAsync(StoreAddress store)
    {
        var backends = (await PostgreSqlStore.BackendsAsync(store)).Where(IsOurs).ToList();
        if (backends.Count > 0)
        {
            using var backend = Process.GetProcessById(backends[random.Next(backends.Count)]);
            backend.Kill();
        }

        static bool IsOurs(int pid) => File.Exists($"/proc/{pid}/comm") && File.ReadAllText($"/proc/{pid}/comm").StartsWith("postgres", StringComparison.Ordinal);
    }
}
