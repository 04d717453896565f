using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Insights;

/// <summary>Checks a live ledger: every chain of hashes, every sequence, and every stored balance and lot against the entries. Reads only.</summary>
public sealed class Auditor(ILedgerReader reader)
{
    public const int MostFindings = 1000;

    private const int PageSize = 500;

    public async Task<AuditReport> RunAsync(IProgress<AuditReport>? progress = null, CancellationToken cancel = default)
    {
        var (members, entries) = (0L, 0L);
        var findings = new List<AuditFinding>();
        MemberId? after = null;
        while (findings.Count < MostFindings && await reader.AccountsAsync(after, PageSize, cancel) is { Count: > 0 } accounts)
        {
            entries += await CheckAsync(accounts, findings, cancel);
            members += accounts.Count;
            after = accounts[^1].Member;
            progress?.Report(new(members, entries, findings));
        }

        return new(members, entries, [.. findings.Take(MostFindings)]);
    }

    private async Task<long> CheckAsync(IReadOnlyList<MemberAccount> accounts, List<AuditFinding> findings, CancellationToken cancel)
    {
        var checks = accounts.ToDictionary(account => account.Member, account => new AccountAudit(account));
        var entries = 0L;
        await foreach (var entry in reader.EntriesOfAsync([.. checks.Keys], cancel))
        {
            entries++;
            checks[entry.Member].Add(entry);
        }

        findings.AddRange(accounts.SelectMany(account => checks[account.Member].Finish()));
        return entries;
    }
}
