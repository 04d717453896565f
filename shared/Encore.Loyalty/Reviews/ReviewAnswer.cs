using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Reviews;

/// <summary>What a review has earned, and if nothing, why.</summary>
/// <param name="Points">Granted and not taken back; pending ones too.</param>
/// <param name="Lack">None where points stand.</param>
/// <param name="Wanted">The characters that a review that was too short should have had.</param>
/// <param name="Present">The characters that it had; null where nobody said.</param>
public sealed record ReviewAnswer(Points Points, ReviewLack Lack, int? Wanted = null, int? Present = null);
