namespace Encore.Loyalty.Import;

/// <summary>What an import does, or would do, or how far it has come.</summary>
public sealed record ImportReport
{
    public required string FileId { get; init; }

    public required string FileName { get; init; }

    /// <summary>False: nothing is written, all is only computed.</summary>
    public bool Writes { get; init; }

    public int MembersInAll { get; init; }

    /// <summary>Members worked off so far, those left out among them.</summary>
    public int Members { get; init; }

    /// <summary>Members of whom nothing is imported because one of their rows cannot be.</summary>
    public int MembersLeftOut { get; init; }

    /// <summary>Rows that are imported.</summary>
    public int Rows { get; init; }

    /// <summary>Rows that had been imported before.</summary>
    public int RowsKnown { get; init; }

    public long Granted { get; init; }

    public long Taken { get; init; }

    /// <summary>What expired on the way: points that were not used in time.</summary>
    public long Expired { get; init; }

    /// <summary>By line; at most <see cref="Importer.MostProblems"/>.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];

    public int ProblemsInAll { get; init; }

    /// <summary>The first <see cref="Importer.MostMembers"/> of them.</summary>
    public IReadOnlyList<ImportedMember> Accounts { get; init; } = [];
}
