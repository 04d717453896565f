using System.Globalization;
using Encore.Benchmarks.Stage;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Insights;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Redemption;
using Spectre.Console;

namespace Encore.Benchmarks.Measures;

/// <summary>Entries a second through audit and rebuild, beside merely reading every column of the same rows.</summary>
internal static class AuditBenchmark
{
    private const int Rounds = 3;
    private const int OrdersOfAMember = 8;
    private const int MembersAtOnce = 200;

    private static readonly DateTimeOffset Start = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task RunAsync(BenchStore store, int entries)
    {
        var table = Figures.Table($"{store.Name}, {entries:N0} entries, entries a second", "audit", "rebuild", "raw read", "audit / raw", "CPU µs an entry: audit", "raw", "bytes allocated an entry");
        await using var running = store.Start();
        await FillAsync(running.Service<ILedgerStore>(), entries);
        await store.AnalyzeAsync();
        await using var peak = PeakMemory.Watch();
        for (var round = 1; round <= Rounds; round++)
        {
            var before = GC.GetTotalAllocatedBytes();
            var (report, audit) = await Spent.OnAsync(store, () => running.Engine.Audit.RunAsync());
            var allocated = (GC.GetTotalAllocatedBytes() - before) / report.Entries;
            Require(report);
            var (_, rebuild) = await Spent.OnAsync(store, () => running.Engine.Audit.RebuildAsync(writes: false));
            var (count, raw) = await Spent.OnAsync(store, () => ReadAsync(store));
            table.AddRow(
                $"round {round}", Figures.Rate(count, audit.Elapsed), Figures.Rate(count, rebuild.Elapsed), Figures.Rate(count, raw.Elapsed), Figures.Ratio(raw.Elapsed / audit.Elapsed),
                audit.CpuEach(count), raw.CpuEach(count), $"{allocated:N0}");
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"{peak.Megabytes} MB at most");
    }

    private static void Require(AuditReport report)
    {
        if (!report.IsClean)
        {
            throw new InvalidOperationException($"The ledger that was made is not sound: {report.Findings[0]}");
        }
    }

    /// <summary>Purchases that mature, a redemption, a refund and an expiry each.</summary>
    private static async Task FillAsync(ILedgerStore ledger, int entries)
    {
        for (var (member, made) = (0, 0); made < entries; member += MembersAtOnce)
        {
            var commits = Enumerable.Range(member, MembersAtOnce).Select(History).ToList();
            made += commits.Sum(commit => commit.Entries.Count);
            await ledger.CommitAsync(commits);
        }
    }

    private static MemberCommit History(int number)
    {
        var view = AccountView.Of(MemberAccount.Open(BenchStore.Member(number)));
        for (var order = 1; order <= OrdersOfAMember; order++)
        {
            var at = Start.AddDays(order * 20);
            view = Accrual.Decide(view, Order(order, at), Moment.At(at, 1)).After;
        }

        view = Redeem.Decide(view, new(SourceKey.Redemption("r"), "coupon-5", RewardKind.Coupon, Points.Of(150), null), Moment.At(Start.AddDays(200), 1)).After;
        view = Clawback.Decide(view, new() { Source = SourceKey.Order("7"), RuleId = "purchase", Target = Points.Of(20) }, Moment.At(Start.AddDays(210), 1)).After;
        view = TimePassing.Decide(view, Moment.At(Start.AddDays(420), 1)).After;
        return new() { Account = view.Account, Entries = view.Entries, Lots = view.Account.Lots };
    }

    private static Award Order(int order, DateTimeOffset at) => new()
    {
        RuleId = "purchase",
        Source = SourceKey.Order(order.ToString(CultureInfo.InvariantCulture)),
        Points = Points.Of(80),
        IsPending = true,
        Terms = new() { Kind = SourceKind.Purchase, MaturesAt = at.AddDays(14), ExpiresAt = at.AddYears(1), RedeemableFor = Eligibility.Only(RewardKind.Product, RewardKind.Coupon, RewardKind.Service) },
        Details = new() { Basis = 80.25m, Currency = "USD", Rate = 1, Rounding = "Down", Points = 80, Lines = [new("1", 40.25m, 40), new("2", 40m, 40)] },
    };

    private static async Task<int> ReadAsync(BenchStore store)
    {
        await using var connection = await store.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM encore_entry ORDER BY member, sequence";
        await using var rows = await command.ExecuteReaderAsync();
        var (count, values) = (0, new object[rows.FieldCount]);
        while (await rows.ReadAsync())
        {
            rows.GetValues(values);
            count++;
        }

        return count;
    }
}
