namespace Encore.Loyalty.Insights;

/// <summary>The verdict of an audit, or how far it has come.</summary>
/// <param name="Members">Accounts checked.</param>
/// <param name="Entries">Entries checked.</param>
/// <param name="Findings">At most <see cref="Auditor.MostFindings"/>; none when the ledger is clean.</param>
public sealed record AuditReport(long Members, long Entries, IReadOnlyList<AuditFinding> Findings)
{
    /// <summary>Entries that there were when it began; what is added meanwhile is checked too.</summary>
    public long EntriesInAll { get; init; }

    public bool IsClean => Findings.Count == 0;
}
