using Encore.Loyalty.Hosting;
using Encore.Loyalty.Insights;
using Encore.Loyalty.Ledger;

namespace Encore.Replay;

/// <summary>What a replay came to.</summary>
public sealed record ReplayReport
{
    public required int Orders { get; init; }

    /// <summary>Those that were not there from an earlier run.</summary>
    public required int NewOrders { get; init; }

    public required int Refused { get; init; }

    public required LedgerTotals Totals { get; init; }

    /// <summary>What members could still claim.</summary>
    public required Money Liability { get; init; }

    public required AuditReport Audit { get; init; }
}
