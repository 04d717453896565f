using Encore.Loyalty;
using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;

namespace Encore.Replay;

/// <summary>Plays a purchase log through inbox, rules and ledger, each order at its own time. Played again it changes nothing.</summary>
public sealed class Replay(LoyaltyEngine engine)
{
    /// <summary>Orders recorded in one transaction.</summary>
    public const int BatchSize = 2000;

    /// <summary>When the last order of the log is over: the instant at which its result is looked at.</summary>
    public static DateTimeOffset EndOf(IReadOnlyList<LoggedOrder> log) => new(log[^1].Day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    /// <param name="log">By day.</param>
    /// <param name="progress">Told of steps done, of two for each order.</param>
    /// <param name="cancel">What has been recorded by then stays, and the next run goes on from it.</param>
    public async Task<ReplayReport> RunAsync(IReadOnlyList<LoggedOrder> log, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        var recorded = 0;
        var done = 0;
        foreach (var batch in log.Chunk(BatchSize))
        {
            var outcomes = await engine.Events.RecordAsync(batch.Select(Fact), cancel);
            recorded += outcomes.Count(outcome => outcome == RecordOutcome.Recorded);
            progress?.Report(done += batch.Length);
        }

        var processed = await engine.Events.ProcessAsync(ProcessingTime.AsOccurred, new Tally(report => progress?.Report(log.Count + report.Handled)), cancel);
        await engine.Jobs.SweepAsync(cancel: cancel);
        var program = await engine.Programs.CurrentAsync(cancel);
        var totals = await engine.Members.TotalsAsync(cancel);
        return new()
        {
            Orders = log.Count,
            NewOrders = recorded,
            Refused = processed.Refused + processed.Failed,
            Totals = totals,
            Liability = Money.Of((totals.Balances.Available + totals.Balances.Pending) * program.PointValue, engine.Host.Currency),
            Audit = await engine.Audit.RunAsync(cancel: cancel),
        };
    }

    /// <summary>One purchase of the log as a fact.</summary>
    public OrderPaid Fact(LoggedOrder order) => new()
    {
        Member = engine.Host.Member($"cdnow-{order.Customer}"),
        OccurredAt = order.PaidAt,
        OrderId = order.Id,
        Order = new()
        {
            Currency = engine.Host.Currency,
            Lines = [new() { LineId = "cds", ProductId = "cd", Quantity = order.Quantity, Net = order.Value }],
            Total = order.Value,
        },
    };

    /// <summary>Reports on the spot: <see cref="Progress{T}"/> would do it later, on another thread.</summary>
    private sealed class Tally(Action<ProcessingReport> tell) : IProgress<ProcessingReport>
    {
        public void Report(ProcessingReport value) => tell(value);
    }
}
