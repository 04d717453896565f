using Encore.Loyalty.Storage.Schema;
using NUnit.Framework;

namespace Encore.Loyalty.Storage.Tests.Versions;

/// <summary>MariaDB and MySQL end the transaction with each change of the schema, so a migration that dies leaves its first steps done.</summary>
[TestFixture]
public sealed class InterruptedMigrationTests
{
    private static readonly int Newest = new SchemaVersions(new() { Scope = "shop", Connect = () => null!, Dialect = Dialects.SqlDialect.MySql }, SchemaOfTomorrow.Tables).Latest;

    private static IEnumerable<int> Versions => Enumerable.Range(1, Newest);

    [TestCaseSource(nameof(Versions))]
    public async Task A_migration_that_was_interrupted_anywhere_goes_on_where_it_ended(int version)
    {
        using var sample = new MariaDbSchema();
        foreach (var done in Enumerable.Range(0, StepsTo(version, sample).Count + 1))
        {
            using var database = new MariaDbSchema();
            await MakeAsync(database, version - 1);
            foreach (var statement in StepsTo(version, database).Take(done))
            {
                await database.RunAsync(statement);
            }

            await new SchemaMigrations(database.Options(), SchemaOfTomorrow.Tables).MigrateAsync();

            Assert.That(await database.NamesAsync(), Is.SupersetOf(new[] { "encore_entry", "encore_inbox_pending", "encore_survey_by_topic", "encore_program_version_by_note" }), $"after {done} steps");
            Assert.That(await database.AskAsync("SELECT MAX(version) FROM encore_schema"), Is.EqualTo(Newest));
        }
    }

    /// <summary>What a finished migration to this version has left.</summary>
    private static async Task MakeAsync(MariaDbSchema database, int upTo)
    {
        await database.RunAsync(Dialects.SqlDialect.MySql.CreateTable("encore_schema", SchemaMigrations.VersionTable, SchemaMigrations.VersionTable.Columns));
        foreach (var version in Enumerable.Range(1, upTo))
        {
            await database.RunAsync(string.Join("; ", StepsTo(version, database)) + $"; INSERT INTO encore_schema VALUES ({version}, 0)");
        }
    }

    private static List<string> StepsTo(int version, MariaDbSchema database) =>
        [.. new SchemaVersions(database.Options(), SchemaOfTomorrow.Tables).StepsTo(version).Select(step => step.Statement)];
}
