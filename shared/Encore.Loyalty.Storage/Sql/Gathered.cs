using Encore.Loyalty.Storage.Dialects;

namespace Encore.Loyalty.Storage.Sql;

/// <summary>Changes of many members, those of the same kind in one statement, in a dialect that can.</summary>
internal static class Gathered
{
    /// <summary>Fewer rows go one by one: each number of statements that differ is one more to prepare.</summary>
    private const int FewestRows = 8;

    /// <summary>What is expected comes first, as it does for each member.</summary>
    public static IEnumerable<SqlWrite> Of(IReadOnlyList<SqlWrite> writes, SqlDialect dialect) => writes.Where(write => !write.IsShared)
        .GroupBy(write => write.Statement, ReferenceEqualityComparer.Instance).Select(group => group.ToList()).OrderBy(rows => rows[0].Guard == WriteGuard.Expectation ? 0 : 1)
        .SelectMany(rows => Of(rows, dialect)).Concat(writes.Where(write => write.IsShared));

    private static List<SqlWrite> Of(List<SqlWrite> rows, SqlDialect dialect)
    {
        var (statement, guard) = (rows[0].Statement, rows[0].Guard);
        return rows.Count >= FewestRows && statement.ForMany(dialect, insists: guard != WriteGuard.None) is { } many
            ? [new(many, [.. statement.Parameters.Select(object? (parameter, position) => parameter.Column(rows, position))], guard) { IsOfMany = true }]
            : rows;
    }
}
