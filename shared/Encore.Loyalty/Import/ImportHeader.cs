using System.Text.RegularExpressions;

namespace Encore.Loyalty.Import;

/// <summary>Which field of a row is which column.</summary>
internal sealed partial class ImportHeader
{
    private static readonly Dictionary<string, ImportColumn> Known = Enum.GetValues<ImportColumn>().ToDictionary(NameOf, StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<ImportColumn, int> places = [];

    private ImportHeader(int count) => Count = count;

    public int Count { get; }

    /// <summary>As it stands in the first line: <c>earned_at</c>.</summary>
    public static string NameOf(ImportColumn column) => Capital().Replace(column.ToString(), "_$0").ToLowerInvariant();

    /// <returns>Null when the columns are not those of an import; the problems say why.</returns>
    public static ImportHeader? Read(IReadOnlyList<string> names, List<ImportProblem> problems)
    {
        var (header, before) = (new ImportHeader(names.Count), problems.Count);
        foreach (var (place, name) in names.Index())
        {
            if (!Known.TryGetValue(name.Trim(), out var column))
            {
                problems.Add(new(1, ImportProblemCode.ColumnUnknown, null, ImportProblem.Shown(name)));
            }
            else if (!header.places.TryAdd(column, place))
            {
                problems.Add(new(1, ImportProblemCode.ColumnTwice, column));
            }
        }

        problems.AddRange(new[] { ImportColumn.Customer, ImportColumn.Points }.Where(column => !header.places.ContainsKey(column)).Select(column => new ImportProblem(1, ImportProblemCode.ColumnMissing, column)));
        return problems.Count == before ? header : null;
    }

    public string Of(IReadOnlyList<string> fields, ImportColumn column) => places.TryGetValue(column, out var place) ? fields[place] : "";

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}
