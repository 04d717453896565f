using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Insights;

/// <summary>An account that is not as its entries say.</summary>
/// <param name="Member">Whose.</param>
/// <param name="Outcome">What was done, or would be.</param>
/// <param name="Differences">With what is stored and what the entries come to.</param>
public sealed record AccountRebuild(MemberId Member, RebuildOutcome Outcome, IReadOnlyList<AuditFinding> Differences);
