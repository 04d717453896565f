using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Import;

/// <summary>A file that was read, or another list in its place.</summary>
/// <param name="Id">Derived from the content: the same file has the same.</param>
/// <param name="Name">As people know it.</param>
/// <param name="Rows">Those that can be imported as they are.</param>
/// <param name="Problems">With the others.</param>
public sealed record ImportFile(string Id, string Name, IReadOnlyList<ImportRow> Rows, IReadOnlyList<ImportProblem> Problems)
{
    /// <summary>Members of whom some row cannot be imported: none of theirs is.</summary>
    public IReadOnlySet<MemberId> LeftOut { get; init; } = new HashSet<MemberId>();
}
