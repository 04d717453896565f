using System.Reflection;
using Encore.Loyalty.Storage.Dialects;
using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Tests.Statements;

/// <summary>Every statement that the store can issue in a dialect, found by itself: whatever is made from a <see cref="SqlText"/>.</summary>
internal static class AllStatements
{
    /// <summary>The classes that hold statements.</summary>
    public static IReadOnlyList<Type> Owners { get; } =
        [.. typeof(SqlText).Assembly.GetTypes().Where(type => type.GetConstructor([typeof(SqlText)]) is not null).OrderBy(type => type.Name, StringComparer.Ordinal)];

    public static IEnumerable<(string Name, string Text)> Of(SqlDialect dialect)
    {
        var sql = new SqlText(Options(dialect));
        return Owners.SelectMany(owner => Of(Activator.CreateInstance(owner, sql)!));
    }

    /// <summary>What begins and ends transactions.</summary>
    public static IEnumerable<(string Name, string Text)> Controls(SqlDialect dialect) =>
    [
        .. dialect.BeginWrite.Select(text => (nameof(dialect.BeginWrite), text)), (nameof(dialect.Commit), dialect.Commit), (nameof(dialect.Rollback), dialect.Rollback),
        .. dialect.BeginSnapshot.Select(text => (nameof(dialect.BeginSnapshot), text)), (nameof(dialect.EndSnapshot), dialect.EndSnapshot),
    ];

    /// <summary>What makes the tables, from nothing to the newest version, and what removes them.</summary>
    public static IEnumerable<(string Name, string Text)> Schema(SqlDialect dialect)
    {
        var (options, sql) = (Options(dialect), new SqlText(Options(dialect)));
        yield return ("Lock", dialect.LockMigrations(options.TablePrefix)!);
        yield return ("The versions", dialect.CreateTable(sql.Name(SchemaMigrations.VersionTable), SchemaMigrations.VersionTable, SchemaMigrations.VersionTable.Columns, ifAbsent: true));
        var versions = new SchemaVersions(options, AllTables.InOrder);
        foreach (var version in Enumerable.Range(1, versions.Latest))
        {
            foreach (var step in versions.StepsTo(version))
            {
                yield return ($"Version {version}", step.Statement);
            }
        }

        yield return ("A later column", dialect.AddColumn(sql.Name(ProgramTable.Definition), Column.Key("note", 40).OrNull()));
        yield return ("Drop", dialect.DropTable(sql.Name(ProgramTable.Definition)));
    }

    private static StorageOptions Options(SqlDialect dialect) => new() { Scope = "shop", Connect = () => throw new NotSupportedException(), Dialect = dialect };

    private static IEnumerable<(string Name, string Text)> Of(object owner, string path = "")
    {
        const BindingFlags own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var name = path.Length == 0 ? owner.GetType().Name : path;
        var properties = owner.GetType().GetProperties(own).Where(property => property.GetIndexParameters().Length == 0)
            .SelectMany(property => OfPart($"{name}.{property.Name}", property.GetValue(owner)));
        var counted = owner.GetType().GetMethods(own).Where(method => method.ReturnType == typeof(SqlStatement) && method.GetParameters() is [{ ParameterType: var type }] && type == typeof(int))
            .SelectMany(method => new[] { 1, 4 }.SelectMany(count => OfPart($"{name}.{method.Name} ({count})", method.Invoke(owner, [count]))));
        return properties.Concat(counted).OrderBy(statement => statement.Name, StringComparer.Ordinal);
    }

    private static IEnumerable<(string Name, string Text)> OfPart(string name, object? part) => part switch
    {
        SqlStatement statement => [(name, statement.Text)],
        IReadOnlyList<SqlStatement> list => list.SelectMany((statement, index) => OfPart($"{name} [{index}]", statement)),
        not null when part.GetType().Assembly == typeof(SqlText).Assembly => Of(part, name),
        _ => [],
    };
}
