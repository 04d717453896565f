using System.Security.Cryptography;
using System.Text;
using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Import;

/// <summary>Makes movements of rows. Each has a source of its own: from its id, or from what it says and how often that was said before.</summary>
internal sealed class ImportRows(string scope, TimeZoneInfo zone, DateTimeOffset now)
{
    private const int LongestId = 100;

    private readonly List<ImportRow> sound = [];
    private readonly HashSet<MemberId> leftOut = [];
    private readonly HashSet<(MemberId, string)> ids = [];
    private readonly Dictionary<string, int> said = new(StringComparer.Ordinal);

    public IReadOnlyList<ImportRow> Sound => sound;

    public IReadOnlySet<MemberId> LeftOut => leftOut;

    public void Add(ImportFields row, IReadOnlyDictionary<string, string> customers)
    {
        var member = Member(row, customers);
        var movement = Movement(row);
        if (member is { } known && row[ImportColumn.ExternalId] is { Length: > 0 } id && !ids.Add((known, id)))
        {
            row.Note(ImportProblemCode.IdTwice, ImportColumn.ExternalId);
        }

        if (row.IsSound)
        {
            sound.Add(new(row.Line, member!.Value, movement with { Source = SourceOf(row, member.Value) }));
        }
        else if (member is { } whose)
        {
            leftOut.Add(whose);
        }
    }

    private MemberId? Member(ImportFields row, IReadOnlyDictionary<string, string> customers)
    {
        var reference = row[ImportColumn.Customer];
        if (reference.Length == 0)
        {
            row.Note(ImportProblemCode.ValueMissing, ImportColumn.Customer);
            return null;
        }

        if (!customers.TryGetValue(reference, out var customer) || string.IsNullOrWhiteSpace(customer) || customer.Length + scope.Length + 1 > MemberId.MaxLength || customer.Any(char.IsControl))
        {
            row.Note(ImportProblemCode.CustomerUnknown, ImportColumn.Customer);
            return null;
        }

        return MemberId.Of(scope, customer);
    }

    private ImportedMovement Movement(ImportFields row)
    {
        var earned = row.Instant(ImportColumn.EarnedAt, StartOf);
        var expires = row.Instant(ImportColumn.ExpiresAt, day => StartOf(day.AddDays(1)));
        if (earned > now)
        {
            row.Note(ImportProblemCode.DateInFuture, ImportColumn.EarnedAt);
        }

        if (expires <= (earned ?? now) && (earned is not null || row[ImportColumn.EarnedAt].Length == 0))
        {
            row.Note(ImportProblemCode.ExpiresBeforeEarned, ImportColumn.ExpiresAt);
        }

        row.Text(ImportColumn.ExternalId);
        return new()
        {
            Source = SourceKey.None,
            Points = row.Points() ?? 0,
            Terms = new() { Kind = row.Kind(), ExpiresAt = expires, RedeemableFor = row.RedeemableFor() },
            At = Moment.At(earned ?? now).Now,
            Id = row[ImportColumn.ExternalId],
            Note = row.Text(ImportColumn.Note) is { Length: > 0 } note ? note : null,
        };
    }

    private SourceKey SourceOf(ImportFields row, MemberId member)
    {
        if (row[ImportColumn.ExternalId] is { Length: > 0 } id)
        {
            return id.Length <= LongestId && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or '/')
                ? SourceKey.Of("import", id)
                : SourceKey.Of("import", "id-" + Digest(id));
        }

        var content = string.Join('\n', Enum.GetValues<ImportColumn>().Select(column => row[column]).Prepend(member.Value));
        var times = said[content] = said.GetValueOrDefault(content) + 1;
        return SourceKey.Of("import", times == 1 ? "row-" + Digest(content) : $"row-{Digest(content)}-{times}");
    }

    /// <summary>The first instant of a day; where clocks jump over midnight it begins later.</summary>
    private DateTimeOffset StartOf(DateTime day)
    {
        while (zone.IsInvalidTime(day))
        {
            day = day.AddMinutes(15);
        }

        return new DateTimeOffset(day, zone.GetUtcOffset(day)).ToUniversalTime();
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..40];
}
