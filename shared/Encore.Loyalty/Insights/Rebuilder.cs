using Encore.Loyalty.Hosting;

namespace Encore.Loyalty.Insights;

/// <summary>
/// Derives balances and lots anew from the entries and puts them in the place of what is stored, where that differs. Entries are never touched:
/// an account whose entries do not hold together is refused. A commit that comes in between is not overwritten.
/// </summary>
public sealed class Rebuilder(ILedgerScan scan, ILedgerReader reader)
{
    public const int MostAccounts = 1000;

    /// <param name="writes">False: only shows what would be written.</param>
    /// <param name="progress">Hears of every page.</param>
    /// <param name="cancel">Stops between two accounts; those mended stay mended.</param>
    public async Task<RebuildReport> RunAsync(bool writes, IProgress<RebuildReport>? progress = null, CancellationToken cancel = default)
    {
        var report = new RebuildReport(0, 0, []) { Writes = writes, EntriesInAll = (await reader.TotalsAsync(cancel)).Entries };
        var walk = new LedgerWalk(scan);
        await foreach (var page in walk.PagesAsync(cancel))
        {
            var rebuilt = new List<AccountRebuild>();
            foreach (var audit in page.Where(audit => audit.Findings.Count > 0))
            {
                rebuilt.Add(new(audit.Stored.Member, await MendAsync(walk, audit, writes, cancel), audit.Findings));
            }

            report = report with
            {
                Members = report.Members + page.Count,
                Entries = report.Entries + page.Sum(audit => audit.Entries),
                Accounts = rebuilt.Count == 0 ? report.Accounts : [.. report.Accounts, .. rebuilt],
            };
            progress?.Report(report);
            if (report.Accounts.Count >= MostAccounts)
            {
                break;
            }
        }

        return report;
    }

    private async Task<RebuildOutcome> MendAsync(LedgerWalk walk, AccountAudit audit, bool writes, CancellationToken cancel)
    {
        if (audit.Findings.Any(finding => finding.IsOfEntries))
        {
            return RebuildOutcome.Refused;
        }

        if (!audit.Findings.Any(finding => finding.IsDerivable) || audit.Findings.Any(finding => finding.IsLost))
        {
            return RebuildOutcome.NotDerived;
        }

        // Without its row the account is followed to the last entry there is.
        var whole = audit.HasEntriesBehind ? await walk.CheckAsync(audit.Stored with { Account = null }, cancel) : audit;
        if (whole.Findings.Any(finding => finding.IsOfEntries))
        {
            return RebuildOutcome.Refused;
        }

        var stored = audit.Stored.Account;
        var derived = whole.Derived with
        {
            Version = stored?.Version ?? 0,
            Status = stored?.Status ?? default,
            MergedInto = stored?.MergedInto,
            Absorbed = stored?.Absorbed ?? [],
            Profile = stored?.Profile ?? Members.MemberProfile.Empty,
        };
        return !writes ? RebuildOutcome.Mendable : await scan.RestoreAsync(derived, cancel) ? RebuildOutcome.Mended : RebuildOutcome.MovedOn;
    }
}
