using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Insights;

/// <summary>
/// Checks a live ledger: every chain of hashes, every sequence, every effect, and every stored balance and lot against the entries. Reads only.
/// An account is checked as of one instant, so writers beside it are neither held up nor reported.
/// </summary>
public sealed class Auditor(ILedgerScan scan, ILedgerReader reader)
{
    public const int MostFindings = 1000;

    public async Task<AuditReport> RunAsync(IProgress<AuditReport>? progress = null, CancellationToken cancel = default)
    {
        var report = new AuditReport(0, 0, []) { EntriesInAll = (await reader.TotalsAsync(cancel)).Entries };
        var (walk, transfers) = (new LedgerWalk(scan), new TransferCheck(scan));
        await foreach (var page in walk.PagesAsync(cancel))
        {
            page.ForEach(transfers.Add);
            var found = page.SelectMany(audit => audit.Findings).Take(MostFindings - report.Findings.Count).ToList();
            report = report with
            {
                Members = report.Members + page.Count,
                Entries = report.Entries + page.Sum(audit => audit.Entries),
                Findings = found.Count == 0 ? report.Findings : [.. report.Findings, .. found],
            };
            progress?.Report(report);
            if (report.Findings.Count == MostFindings)
            {
                return report;
            }
        }

        var strays = await scan.StraysAsync(MostFindings, cancel);
        var rest = (await transfers.FinishAsync(walk, cancel)).Concat(strays.Select(Stray)).Take(MostFindings - report.Findings.Count).ToList();
        return rest.Count == 0 ? report : report with { Findings = [.. report.Findings, .. rest] };
    }

    /// <summary>One account.</summary>
    public async Task<IReadOnlyList<AuditFinding>> CheckAsync(MemberId member, CancellationToken cancel = default) =>
        await scan.AccountAsync(member, cancel) is { } stored ? (await new LedgerWalk(scan).CheckAsync(stored, cancel)).Findings : [];

    private static AuditFinding Stray(StoredStray stray) =>
        new(stray.Member, null, stray.IsMessage ? AuditCode.OutboxRow : AuditCode.InboxRow) { Found = stray.Id };
}
