using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Storage.Tables;
using NUnit.Framework;

namespace Encore.Loyalty.Storage.Tests.Versions;

/// <summary>MariaDB and MySQL end the transaction with each change of the schema, so a migration that dies leaves its first steps done.</summary>
[TestFixture]
public sealed class InterruptedMigrationTests
{
    [TestCase(0)]
    [TestCase(1)]
    public async Task A_migration_that_was_interrupted_anywhere_goes_on_where_it_ended(int from)
    {
        using var sample = new MariaDbSchema();
        var steps = Steps(sample, from + 1).Count;
        foreach (var done in Enumerable.Range(0, steps + 1))
        {
            using var database = new MariaDbSchema();
            await (from == 0 ? Task.CompletedTask : new SchemaMigrations(database.Options(), FirstVersion).MigrateAsync());
            foreach (var statement in Steps(database, from + 1).Take(done))
            {
                await database.RunAsync(statement);
            }

            await new SchemaMigrations(database.Options(), SchemaOfTomorrow.Tables).MigrateAsync();

            Assert.That(await database.NamesAsync(), Is.SupersetOf(new[] { "encore_entry", "encore_inbox_pending", "encore_survey_by_topic", "encore_program_version_by_note" }), $"after {done} steps");
            Assert.That(await database.AskAsync("SELECT MAX(version) FROM encore_schema"), Is.EqualTo(2));
        }
    }

    private static IReadOnlyList<Table> FirstVersion { get; } = [.. AllTables.InOrder.Where(table => table.Since == 1)];

    private static List<string> Steps(MariaDbSchema database, int version) =>
        [.. new SchemaVersions(database.Options(), SchemaOfTomorrow.Tables).StepsTo(version).Select(step => step.Statement)];
}
