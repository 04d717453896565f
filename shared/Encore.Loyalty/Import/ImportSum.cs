namespace Encore.Loyalty.Import;

/// <summary>Adds up what an import does.</summary>
internal sealed class ImportSum
{
    private readonly List<ImportProblem> problems;
    private readonly List<ImportedMember> accounts = [];
    private ImportReport report;

    public ImportSum(ImportFile file, bool writes, int membersInAll)
    {
        problems = [.. file.Problems];
        report = new() { FileId = file.Id, FileName = file.Name, Writes = writes, MembersInAll = membersInAll, Members = file.LeftOut.Count, MembersLeftOut = file.LeftOut.Count };
    }

    public void Add(ImportDecision decision)
    {
        if (decision.Problem is { } problem)
        {
            problems.Add(problem);
            report = report with { Members = report.Members + 1, MembersLeftOut = report.MembersLeftOut + 1 };
            return;
        }

        report = report with
        {
            Members = report.Members + 1,
            Rows = report.Rows + decision.Rows,
            RowsKnown = report.RowsKnown + decision.Known,
            Granted = checked(report.Granted + decision.Granted),
            Taken = checked(report.Taken + decision.Taken),
            Expired = checked(report.Expired + decision.Expired),
        };
        if (accounts.Count < Importer.MostMembers)
        {
            accounts.Add(new(decision.Member, decision.Before, decision.After, decision.Rows, decision.Known));
        }
    }

    /// <summary>Without the lists.</summary>
    public ImportReport Progress() => report with { ProblemsInAll = problems.Count };

    public ImportReport Report() => report with
    {
        Problems = [.. problems.OrderBy(problem => problem.Line).Take(Importer.MostProblems)],
        ProblemsInAll = problems.Count,
        Accounts = [.. accounts],
    };
}
