using System.Globalization;
using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Import;

/// <summary>The fields of one row, each read strictly: no culture, no guessing. What cannot be read is noted and comes out as null.</summary>
internal sealed class ImportFields
{
    private const int LongestText = 200;

    private readonly ImportHeader header;
    private readonly IReadOnlyList<string> fields;
    private readonly List<ImportProblem> problems;

    public ImportFields(int line, ImportHeader header, IReadOnlyList<string> fields, List<ImportProblem> problems)
    {
        Line = line;
        this.header = header;
        this.fields = fields;
        this.problems = problems;
        IsWhole = fields.Count == header.Count;
        if (!IsWhole)
        {
            Note(ImportProblemCode.FieldsCount);
        }
    }

    public int Line { get; }

    /// <summary>As many fields as there are columns.</summary>
    public bool IsWhole { get; }

    public bool IsSound { get; private set; } = true;

    public string this[ImportColumn column] => header.Of(fields, column).Trim();

    public void Note(ImportProblemCode code, ImportColumn? column = null)
    {
        IsSound = false;
        problems.Add(new(Line, code, column, column is { } named && IsWhole ? ImportProblem.Shown(this[named]) : ""));
    }

    public long? Points()
    {
        var text = this[ImportColumn.Points];
        if (text.Length == 0)
        {
            Note(ImportProblemCode.ValueMissing, ImportColumn.Points);
        }
        else if (text.Length > 1 && text.TrimStart('-').All(char.IsAsciiDigit) && text.Length > 15)
        {
            Note(ImportProblemCode.PointsTooLarge, ImportColumn.Points);
        }
        else if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var points))
        {
            Note(ImportProblemCode.PointsUnreadable, ImportColumn.Points);
        }
        else if (points == 0)
        {
            Note(ImportProblemCode.PointsZero, ImportColumn.Points);
        }
        else if (Math.Abs(points) > Ledger.Points.MaxPerMovement)
        {
            Note(ImportProblemCode.PointsTooLarge, ImportColumn.Points);
        }
        else
        {
            return points;
        }

        return null;
    }

    /// <param name="column">Of a date.</param>
    /// <param name="ofDay">The instant meant by a plain day.</param>
    public DateTimeOffset? Instant(ImportColumn column, Func<DateTime, DateTimeOffset> ofDay)
    {
        var text = this[column];
        if (text.Length == 0)
        {
            return null;
        }

        if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1970 and < 9000)
        {
            return ofDay(day);
        }

        if (DateTimeOffset.TryParseExact(text, ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.fffK", "yyyy-MM-dd HH:mm:ssK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) && instant.Year is > 1970 and < 9000)
        {
            return instant.ToUniversalTime();
        }

        Note(ImportProblemCode.DateUnreadable, column);
        return null;
    }

    public SourceKind Kind() => Named(ImportColumn.Kind, SourceKind.Manual, SourceKind.Of);

    public Eligibility RedeemableFor() => Named(
        ImportColumn.RedeemableFor,
        Eligibility.Everything,
        text => Eligibility.Only(text.Split([' ', ',', ';', '|'], StringSplitOptions.RemoveEmptyEntries).Select(RewardKind.Of)));

    public string Text(ImportColumn column)
    {
        var text = this[column];
        if (text.Length > LongestText || text.Any(char.IsControl))
        {
            Note(ImportProblemCode.TextTooLong, column);
        }

        return text;
    }

    private T Named<T>(ImportColumn column, T none, Func<string, T> read)
    {
        var text = this[column];
        try
        {
            return text.Length == 0 ? none : read(text);
        }
        catch (ArgumentException)
        {
            Note(ImportProblemCode.NameUnreadable, column);
            return none;
        }
    }
}
