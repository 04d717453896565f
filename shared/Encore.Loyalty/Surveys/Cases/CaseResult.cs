using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Surveys.Cases;

/// <summary>What became of a change.</summary>
/// <param name="Outcome">Whether it was carried out.</param>
/// <param name="Case">As it stands now; null when there is none.</param>
/// <param name="Refusal">Why the ledger refused points; null for all else.</param>
public sealed record CaseResult(CaseOutcome Outcome, Case? Case = null, Refusal? Refusal = null);
