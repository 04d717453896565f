using System.Security.Cryptography;
using System.Text;
using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Import;

/// <summary>Reads a file of comma-separated values, row by row, and says of each row that cannot be imported what is wrong with it.</summary>
/// <param name="scope">The store's, for member ids.</param>
/// <param name="zone">In which days are meant.</param>
/// <param name="now">Nothing happened after it.</param>
public sealed class ImportReader(string scope, TimeZoneInfo zone, DateTimeOffset now)
{
    public const int MostBytes = 20 * 1024 * 1024;
    public const int MostRows = 200_000;

    /// <summary>The customers of a host by how a file names them: by id, or by e-mail address. Those it does not know are left out.</summary>
    public delegate Task<IReadOnlyDictionary<string, string>> Resolve(IReadOnlyCollection<string> references);

    /// <summary>How a column is named in the first line: <c>earned_at</c>.</summary>
    public static string NameOf(ImportColumn column) => ImportHeader.NameOf(column);

    /// <param name="name">The file's.</param>
    /// <param name="content">Read up to <see cref="MostBytes"/>.</param>
    /// <param name="resolve">Null: every customer id is taken as it stands.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<ImportFile> ReadAsync(string name, Stream content, Resolve? resolve = null, CancellationToken cancel = default)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0 && bytes.Length <= MostBytes;)
        {
            bytes.Write(buffer, 0, read);
        }

        var id = Convert.ToHexStringLower(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        if (bytes.Length > MostBytes)
        {
            return Failed(id, name, ImportProblemCode.FileTooLarge);
        }

        return Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) is { } text ? await ParseAsync(id, name, text, resolve) : Failed(id, name, ImportProblemCode.EncodingUnknown);
    }

    /// <returns>Null when the bytes are not text of a known encoding.</returns>
    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return bytes switch
            {
                [0xFF, 0xFE, ..] => new UnicodeEncoding(false, true, throwOnInvalidBytes: true).GetString(bytes[2..]),
                [0xFE, 0xFF, ..] => new UnicodeEncoding(true, true, throwOnInvalidBytes: true).GetString(bytes[2..]),
                [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes[3..]),
                _ => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes),
            };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private async Task<ImportFile> ParseAsync(string id, string name, string text, Resolve? resolve)
    {
        var problems = new List<ImportProblem>();
        var lines = Lines(text, problems);
        if (problems.Count > 0 || lines.Count == 0)
        {
            // A file that was read in part only is not imported in part.
            return problems.Count > 0 ? new(id, name, [], problems) : Failed(id, name, ImportProblemCode.FileEmpty);
        }

        if (ImportHeader.Read(lines[0].Fields, problems) is not { } header)
        {
            return new(id, name, [], problems);
        }

        var fields = lines.Skip(1).Select(line => new ImportFields(line.Line, header, line.Fields, problems)).Where(row => row.IsWhole).ToList();
        var customers = await CustomersAsync(fields, resolve);
        var rows = new ImportRows(scope, zone, now);
        foreach (var row in fields)
        {
            rows.Add(row, customers);
        }

        return new(id, name, rows.Sound, [.. problems.OrderBy(problem => problem.Line)]) { LeftOut = rows.LeftOut };
    }

    private static List<(int Line, IReadOnlyList<string> Fields)> Lines(string text, List<ImportProblem> problems)
    {
        var lines = new List<(int, IReadOnlyList<string>)>();
        try
        {
            foreach (var line in new CsvReader(text).Lines())
            {
                if (lines.Count > MostRows)
                {
                    problems.Add(new(line.Line, ImportProblemCode.TooManyRows));
                    break;
                }

                lines.Add(line);
            }
        }
        catch (FormatException problem)
        {
            problems.Add(new(int.Parse(problem.Message, System.Globalization.CultureInfo.InvariantCulture), ImportProblemCode.QuoteMisplaced));
        }

        return lines;
    }

    private static async Task<IReadOnlyDictionary<string, string>> CustomersAsync(IEnumerable<ImportFields> rows, Resolve? resolve)
    {
        var references = rows.Select(row => row[ImportColumn.Customer]).Where(reference => reference.Length is > 0 and <= MemberId.MaxLength).Distinct(StringComparer.Ordinal).ToList();
        return resolve is null ? references.ToDictionary(reference => reference, reference => reference, StringComparer.Ordinal) : await resolve(references);
    }

    private static ImportFile Failed(string id, string name, ImportProblemCode code) => new(id, name, [], [new(0, code)]);
}
