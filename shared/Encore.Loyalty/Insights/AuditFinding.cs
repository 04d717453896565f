using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Insights;

/// <summary>Something that is not as it must be.</summary>
/// <param name="Member">Whose ledger.</param>
/// <param name="Sequence">The entry; null when the account as a whole is meant.</param>
/// <param name="Problem">What is wrong, with the figures.</param>
public sealed record AuditFinding(MemberId Member, long? Sequence, string Problem);
