using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Import;

/// <summary>A row that can be imported.</summary>
/// <param name="Line">In the file, from 1.</param>
/// <param name="Member">Whose.</param>
/// <param name="Movement">What it says.</param>
public sealed record ImportRow(int Line, MemberId Member, ImportedMovement Movement);
