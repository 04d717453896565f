using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Import;

/// <summary>What an import does with one member.</summary>
/// <param name="Member">Whose.</param>
/// <param name="Before">Points available before, as the account stands now.</param>
/// <param name="After">Points available afterwards.</param>
/// <param name="Rows">Rows that are new.</param>
/// <param name="Known">Rows that had been imported before.</param>
public sealed record ImportedMember(MemberId Member, long Before, long After, int Rows, int Known);
