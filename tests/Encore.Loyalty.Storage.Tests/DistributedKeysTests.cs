using System.Runtime.CompilerServices;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Storage.Tests.Statements;
using Encore.Loyalty.Testing.Contract;
using NUnit.Framework;

namespace Encore.Loyalty.Storage.Tests;

/// <summary>The changes of keys that a distributed PostgreSQL asks for, as the README gives them, on a single server.</summary>
[TestFixture]
public sealed class DistributedKeysTests
{
    [Test]
    public async Task The_store_works_with_keys_that_hold_the_member_and_every_unique_key_holds_it()
    {
        using var database = new PostgreSqlSchema();
        await new SchemaMigrations(database.Options()).MigrateAsync();
        await database.RunScriptAsync(ScriptOfReadme());

        await using var store = await SqlStore.OpenAsync(database.Options() with { GathersMembers = false });
        await HotPath.LiveAsync(store.Ports, Sample.Member("ann"), "CODE-1");
        await HotPath.LiveAsync(store.Ports, Sample.Member("bob"), "CODE-2");

        Assert.That((await store.Ports.Reader.AccountAsync(Sample.Member("bob")))!.Balances, Is.EqualTo(new Balances { Issued = -505, Available = 5, Redeemed = 500 }));
        Assert.That((await store.Auditor.RunAsync()).Findings, Is.Empty);
        Assert.That(await database.AskAsync($"""
            SELECT COUNT(*) FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid WHERE t.relnamespace = '"{database.Options().Schema}"'::regnamespace AND i.indisunique
            AND t.relname NOT IN ('encore_schema', 'encore_program_version', 'encore_program_draft', 'encore_bookmark', 'encore_counter', 'encore_pool_code', 'encore_survey_ballot', 'encore_referral_code')
            AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'member' AND a.attnum = ANY (i.indkey))
            """), Is.Zero);
    }

    [Test]
    public void The_README_gives_every_table_its_place() => Assert.Multiple(() =>
    {
        foreach (var table in Tables.AllTables.InOrder)
        {
            Assert.That(ScriptOfReadme(2), Does.Contain($"_table('encore_{table.Name}'"));
        }
    });

    private static string ScriptOfReadme(int number = 1, [CallerFilePath] string path = "")
    {
        var readme = File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, "../../shared/Encore.Loyalty.Storage/README.md"));
        return readme.Split("```sql")[number].Split("```")[0];
    }
}
