using System.Diagnostics;
using System.Globalization;
using Encore.Benchmarks.Stage;
using Encore.Loyalty;
using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;
using Spectre.Console;
using Activity = Encore.Loyalty.Members.Activity;

namespace Encore.Benchmarks.Measures;

/// <summary>What a cart will earn: 20 lines under 100 rules and 20 campaigns, for members with a short and with a long past, beside a bare walk over the same lines and rules. Of many batches the quickest is told: other work on the machine disturbs the others.</summary>
internal static class CartBenchmark
{
    private const int Rounds = 3;
    private const int Warm = 5_000;
    private const int Batches = 60;
    private const int Times = 200;

    /// <summary>Purchases in a member's past.</summary>
    private static readonly int[] Pasts = [0, 10, 1_000];

    public static async Task RunAsync()
    {
        await using var store = await BenchStore.SqliteAsync();
        await using var running = store.Start();
        var (rules, program) = (running.Service<EarningRules>(), CrowdedProgram.Read(running.Service<ProgramReader>()));
        var cart = CrowdedProgram.Cart();
        var fact = new OrderPaid { Member = BenchStore.Member(1), OccurredAt = CrowdedProgram.Now, OrderId = "cart", Order = cart };
        var table = Figures.Table($"cart of {cart.Lines.Count} lines, {program.Earning.Count} rules, {program.Campaigns.Count} campaigns", "µs a cart", "bytes allocated", "awards", "bare walk µs", "ours / bare");
        foreach (var past in Pasts)
        {
            var member = Member(past);
            var awards = rules.AwardsFor(fact, program, member);
            for (var round = 1; round <= Rounds; round++)
            {
                var (ours, bytes) = Measure(() => rules.AwardsFor(fact, program, member).Count);
                var (bare, _) = Measure(() => Walk(cart, program));
                table.AddRow($"{past:N0} purchases before, round {round}", Micro(ours), $"{bytes:N0}", $"{awards.Count} ({awards.Sum(award => award.Points.Value)} points)", Micro(bare), Figures.Ratio(ours / bare));
            }
        }

        AnsiConsole.Write(table);
    }

    private static EarningMember Member(int past) => EarningMember.Unknown with
    {
        Tier = "gold",
        Figures = new(past, past * 20, CrowdedProgram.Now.AddDays(-past), CrowdedProgram.Now.AddDays(-1)),
        Activities = [.. Enumerable.Range(1, past).Select(day => new Activity { Source = SourceKey.Order($"{day}"), RuleId = "base", At = CrowdedProgram.Now.AddDays(-day), Points = Points.Of(20) })],
    };

    private static (TimeSpan Each, long Bytes) Measure(Func<int> work)
    {
        for (var warm = 0; warm < Warm; warm++)
        {
            work();
        }

        var (before, quickest) = (GC.GetAllocatedBytesForCurrentThread(), TimeSpan.MaxValue);
        for (var batch = 0; batch < Batches; batch++)
        {
            var watch = Stopwatch.StartNew();
            for (var index = 0; index < Times; index++)
            {
                work();
            }

            quickest = watch.Elapsed < quickest ? watch.Elapsed : quickest;
        }

        return (quickest / Times, (GC.GetAllocatedBytesForCurrentThread() - before) / (Times * Batches));
    }

    /// <summary>The least that anybody could do: look at each line's categories for each rule, and multiply.</summary>
    private static int Walk(OrderFacts cart, LoyaltyProgram program)
    {
        var points = 0m;
        foreach (var rule in program.Earning)
        {
            for (var line = 0; line < cart.Lines.Count; line++)
            {
                if (rule.When?.Categories is not { } wanted || wanted.Contains(cart.Lines[line].Categories[0]))
                {
                    points += cart.Lines[line].Net * (rule.PointsPerUnit ?? 0);
                }
            }
        }

        return (int)points;
    }

    private static string Micro(TimeSpan span) => span.TotalMicroseconds.ToString("0.0", CultureInfo.InvariantCulture);
}
