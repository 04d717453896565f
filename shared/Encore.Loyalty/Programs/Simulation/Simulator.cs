using Encore.Loyalty.Earning;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Programs.Simulation;

/// <summary>Replays the shop's own history under the program in force and under a candidate. Nothing is written to the store.</summary>
public sealed class Simulator(IEnumerable<IShopHistory> histories, FactHandlers handlers, FollowUps followUps, ILedgerReader ledger)
{
    private const int PageSize = 500;

    private const int MembersAStep = 500;

    /// <summary>A rate that is read from fewer points would be chance.</summary>
    private const long LeastPoints = 10_000;

    /// <summary>No shop has orders from before.</summary>
    private static readonly DateTimeOffset Ever = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly IReadOnlyList<IShopHistory> histories = [.. histories];

    /// <param name="current">The program in force.</param>
    /// <param name="candidate">The one to be held against it.</param>
    /// <param name="plan">From when, and what is assumed.</param>
    /// <param name="progress">Hears of each step, with what it has come to so far.</param>
    /// <param name="cancel">Stops between two steps.</param>
    public async Task<SimulationReport> RunAsync(LoyaltyProgram current, LoyaltyProgram candidate, SimulationPlan plan, IProgress<SimulationReport>? progress = null, CancellationToken cancel = default)
    {
        using var spool = new FactSpool();
        var report = await ReadAsync(spool, await RateAsync(plan, cancel), plan.From ?? Ever, progress, cancel);
        var (before, after, comparison) = (new ProgramPlayer(current, handlers, followUps), new ProgramPlayer(candidate, handlers, followUps), new MemberComparison());
        foreach (var (member, facts) in spool.ByMember())
        {
            report = report with { Orders = report.Orders + facts.Count(fact => fact is OrderPaid) };
            comparison.Add(new(member, before.Play(member, facts, report.Until!.Value), after.Play(member, facts, report.Until.Value)));
            if (comparison.Members % MembersAStep == 0)
            {
                cancel.ThrowIfCancellationRequested();
                progress?.Report(Told(report, before.Tally, after.Tally, comparison));
            }
        }

        return Told(report, before.Tally, after.Tally, comparison);
    }

    private async Task<SimulationReport> ReadAsync(FactSpool spool, SimulationReport start, DateTimeOffset from, IProgress<SimulationReport>? progress, CancellationToken cancel)
    {
        var report = start;
        foreach (var history in histories)
        {
            for (string? after = null; ;)
            {
                cancel.ThrowIfCancellationRequested();
                var page = await history.ReadAsync(after, from, PageSize, cancel);
                foreach (var record in page.Records)
                {
                    var whole = await history.TellAsync(record, cancel);
                    foreach (var fact in ReferenceEquals(whole, record.Facts) ? whole : record.Pick(whole))
                    {
                        report = Spooled(spool, report, fact);
                    }
                }

                report = report with { Read = report.Read + page.Records.Count };
                progress?.Report(report);
                if (page.Next is null)
                {
                    break;
                }

                after = page.Next;
            }
        }

        return report;
    }

    private static SimulationReport Spooled(FactSpool spool, SimulationReport report, LoyaltyEvent told)
    {
        // What was only placed earns nothing; vouchers and points that were used are none of this simulation's.
        var fact = told switch
        {
            OrderPlaced => null,
            OrderEdited edited => edited with { Order = Plain(edited.Order) },
            _ => told,
        };
        if (fact is null || fact.Problem() is not null)
        {
            return fact is null ? report : report with { Refused = report.Refused + 1 };
        }

        spool.Add(fact);
        var at = fact.OccurredAt;
        return at >= report.From && at <= report.Until ? report : report with { From = report.From < at ? report.From : at, Until = report.Until > at ? report.Until : at };
    }

    private static OrderFacts Plain(OrderFacts order) => order with { Vouchers = [], Spending = null };

    private async Task<SimulationReport> RateAsync(SimulationPlan plan, CancellationToken cancel)
    {
        if (plan.RedemptionRate is { } given)
        {
            return new() { RedemptionRate = Math.Clamp(given, 0, 1) };
        }

        var balances = (await ledger.TotalsAsync(cancel)).Balances;
        var granted = -balances.Issued - balances.ClawedBack;
        return granted < LeastPoints || balances.Redeemed <= 0
            ? new() { RedemptionRate = 1 }
            : new() { RedemptionRate = decimal.Round(Math.Min(1, (decimal)balances.Redeemed / granted), 4), IsOwnRate = true };
    }

    private static SimulationReport Told(SimulationReport report, OutcomeTally before, OutcomeTally after, MemberComparison comparison) => report with
    {
        Members = comparison.Members,
        Refused = report.Refused + before.Refused,
        Sales = before.Sales,
        Current = before.Outcome(report.RedemptionRate, before.Sales),
        Candidate = after.Outcome(report.RedemptionRate, before.Sales),
        BetterOff = comparison.Better,
        WorseOff = comparison.Worse,
        MostBetter = comparison.MostBetter,
        MostWorse = comparison.MostWorse,
    };
}
