using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Insights;

/// <summary>Pairs the halves of merges over the whole ledger. A half whose other one was written while the ledger was read is looked at again.</summary>
internal sealed class TransferCheck(ILedgerScan scan)
{
    private readonly TransferSums sums = new();

    public void Add(AccountAudit audit)
    {
        if (!audit.Transfers.IsEmpty)
        {
            sums.Add(audit.Transfers);
        }
    }

    public async Task<IReadOnlyList<AuditFinding>> FinishAsync(LedgerWalk walk, CancellationToken cancel)
    {
        var findings = new List<AuditFinding>();
        foreach (var (merge, member, sequence) in sums.Open.ToList())
        {
            if (await AgainAsync(walk, merge, member, cancel) is var difference and not 0)
            {
                findings.Add(new(member, sequence, AuditCode.TransferUnmatched) { Subject = merge, Expected = 0, Found = difference });
            }
        }

        return findings;
    }

    /// <summary>Both halves are written in one transaction, so whoever sees one now sees the other.</summary>
    private async Task<long> AgainAsync(LedgerWalk walk, string merge, MemberId member, CancellationToken cancel)
    {
        var both = new TransferSums();
        var (seen, waiting) = (new HashSet<MemberId>(), new Queue<MemberId>([member]));
        while (waiting.TryDequeue(out var next))
        {
            if (!seen.Add(next) || await scan.AccountAsync(next, cancel) is not { } stored)
            {
                continue;
            }

            both.Add((await walk.CheckAsync(stored, cancel)).Transfers);
            foreach (var other in (stored.Account?.Absorbed ?? []).Concat(stored.Account?.MergedInto is { } into ? [into] : []))
            {
                waiting.Enqueue(other);
            }
        }

        return both.Difference(merge);
    }
}
