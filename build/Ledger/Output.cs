using System.Globalization;
using Encore.Loyalty.Import;
using Encore.Loyalty.Insights;
using Encore.Loyalty.Web.Wording;

namespace Encore.LedgerTool;

/// <summary>Writes what people read. What comes from a file or a database is written without control characters, so that it cannot act on a terminal.</summary>
internal sealed class Output(TextWriter output, TextWriter progress, string language)
{
    private readonly Phrasing say = new(CultureInfo.GetCultureInfo(language), TimeZoneInfo.Utc, money => money.ToString());

    public void Line(string text) => output.WriteLine(Plain(text));

    public void Audit(string scope, AuditReport report, TimeSpan elapsed)
    {
        Line($"{scope}: {(report.IsClean ? say["audit.clean"] : say.Count("audit.found", report.Findings.Count))} {Scope(report.Members, report.Entries)} {Speed(report.Entries, elapsed)}");
        Table(report.Findings.Select(finding => Row(finding, [])));
    }

    public void Rebuild(string scope, RebuildReport report, TimeSpan elapsed)
    {
        var counts = Enum.GetValues<RebuildOutcome>().Where(outcome => report.Count(outcome) > 0).Select(outcome => say.Count($"rebuild.count.{outcome}", report.Count(outcome)));
        Line($"{scope}: {(report.Accounts.Count == 0 ? say["rebuild.nothing"] : string.Join(" ", counts))} {Scope(report.Members, report.Entries)} {Speed(report.Entries, elapsed)}");
        Table(report.Accounts.SelectMany(account => account.Differences.Select(finding => Row(finding, [say[$"rebuild.outcome.{account.Outcome}"]]))));
    }

    public void Import(ImportReport report)
    {
        Line(report.Writes
            ? say.Of("import.done", ("file", report.FileName), ("rows", say.Number(report.Rows)), ("known", say.Number(report.RowsKnown)))
            : report.Rows == 0 ? say.Of("import.nothing", ("file", report.FileName), ("known", say.Number(report.RowsKnown))) : say.Of("import.shown", ("file", report.FileName)));
        Table(
        [
            [say["import.members"], say.Number(report.MembersInAll - report.MembersLeftOut), report.MembersLeftOut > 0 ? say.Of("import.leftOut", ("count", say.Number(report.MembersLeftOut))) : ""],
            [say["import.rows"], say.Number(report.Rows), report.RowsKnown > 0 ? say.Of("import.known", ("count", say.Number(report.RowsKnown))) : ""],
            [say["import.granted"], say.Number(report.Granted), ""],
            [say["import.taken"], say.Number(report.Taken), ""],
            [say["import.expired"], say.Number(report.Expired), ""],
            [say["import.problems"], say.Number(report.ProblemsInAll), ""],
        ]);
        Table(report.Problems.Select(problem => new[]
        {
            $"{say["import.line"]} {problem.Line.ToString(CultureInfo.InvariantCulture)}", problem.Column is { } column ? ImportReader.NameOf(column) : "", problem.Value, ImportText.Of(problem, say),
        }));
        Table(report.Accounts.Select(account => new[] { account.Member.Customer, $"{say.Number(account.Before)} → {say.Number(account.After)}" }));
    }

    /// <summary>Over the line before, where a person looks on.</summary>
    public IProgress<T> Progress<T>(Func<T, (long Done, long Total)> figures) => new Ticker<T>(report =>
    {
        var (done, total) = figures(report);
        progress.Write($"\r{say.Number(done)} / {say.Number(total)}   ");
    });

    public void EndProgress() => progress.Write("\r                                        \r");

    private string[] Row(AuditFinding finding, string[] more) =>
        [finding.Member.Value, finding.Sequence is { } sequence ? say.Of("audit.entryNumber", ("number", sequence.ToString(CultureInfo.InvariantCulture))) : say["audit.account"], FindingText.Of(finding, say), .. more];

    private string Scope(long members, long entries) => say.Of("audit.scope", ("members", say.Number(members)), ("entries", say.Number(entries)));

    private string Speed(long entries, TimeSpan elapsed) => string.Create(CultureInfo.InvariantCulture, $"({elapsed.TotalSeconds:0.0} s, {say.Number(Math.Round((decimal)(entries / Math.Max(.001, elapsed.TotalSeconds))))}/s)");

    private void Table(IEnumerable<string[]> rows)
    {
        var lines = rows.Select(row => row.Select(Plain).ToArray()).ToList();
        foreach (var row in lines)
        {
            output.WriteLine("  " + string.Join("  ", row.Select((cell, column) => column == row.Length - 1 ? cell : cell.PadRight(lines.Max(line => line[column].Length)))).TrimEnd());
        }
    }

    private static string Plain(string text) => new([.. text.Select(letter => char.IsControl(letter) ? '?' : letter)]);

    private sealed class Ticker<T>(Action<T> tell) : IProgress<T>
    {
        private long last;

        public void Report(T value)
        {
            if (Environment.TickCount64 - last > 200)
            {
                last = Environment.TickCount64;
                tell(value);
            }
        }
    }
}
