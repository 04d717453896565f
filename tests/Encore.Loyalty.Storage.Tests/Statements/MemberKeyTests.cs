using System.Text.RegularExpressions;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Testing.Contract;
using Microsoft.Data.Sqlite;
using NUnit.Framework;
using SQLitePCL;

namespace Encore.Loyalty.Storage.Tests.Statements;

/// <summary>All that happens to one member happens where that member's rows are: so tables may be spread over machines by the member.</summary>
[TestFixture]
public sealed partial class MemberKeyTests
{
    private static readonly MemberId Ann = Sample.Member("ann");

    private readonly List<string> seen = [];

    [Test]
    public async Task Every_statement_of_the_hot_path_names_the_member_for_each_table()
    {
        using var file = new SqliteFile();
        await new Schema.SchemaMigrations(file.Options()).MigrateAsync();
        await using var store = await SqlStore.OpenAsync(file.Options() with { Connect = () => Traced(file) });
        seen.Clear();

        await HotPath.LiveAsync(store.Ports, Ann, "CODE-1");

        var statements = seen.Where(statement => !Control().IsMatch(statement)).Select(statement => statement.ReplaceLineEndings(" ")).Distinct().ToList();
        Assert.That(statements, Has.Count.GreaterThan(20));
        Assert.Multiple(() => statements.ForEach(statement => Assert.That(Names(statement), Is.True, statement)));
    }

    [TestCase("SELECT a FROM \"encore_entry\" WHERE member = 'shop/ann' AND sequence > 1", true)]
    [TestCase("SELECT a FROM \"encore_entry\" WHERE sequence > 1", false)]
    [TestCase("SELECT a FROM \"encore_entry\" e JOIN \"encore_lot\" l ON l.lot = e.lot WHERE e.member = 'shop/ann'", false)]
    [TestCase("SELECT a FROM \"encore_entry\" e JOIN \"encore_lot\" l ON l.member = e.member WHERE e.member = 'shop/ann'", true)]
    [TestCase("INSERT INTO \"encore_lot\" (member, lot) VALUES ('shop/ann', 1)", true)]
    [TestCase("INSERT INTO \"encore_lot\" (lot) VALUES (1)", false)]
    [TestCase("UPDATE \"encore_voucher\" SET member = 'shop/ann' WHERE code = 'X'", false)]
    public void A_statement_that_leaves_a_table_open_is_found(string statement, bool names) => Assert.That(Names(statement), Is.EqualTo(names));

    /// <summary>Each table that is read or changed has its own condition on the member; what is inserted begins with it.</summary>
    private static bool Names(string statement)
    {
        if (statement.StartsWith("INSERT", StringComparison.Ordinal))
        {
            return Regex.IsMatch(statement, """INSERT INTO "\w+" \(member,.*VALUES \('shop/ann',""");
        }

        var tables = Regex.Count(statement, """(FROM|JOIN|UPDATE) "encore_""");
        var condition = statement[(statement.IndexOf(" WHERE ", StringComparison.Ordinal) + 1)..];
        var joins = Regex.Count(statement, @"ON (\w)\.member = \w\.member");
        return condition.StartsWith("WHERE", StringComparison.Ordinal) && Regex.Count(condition, @"\bmember = 'shop/ann'") + joins == tables;
    }

    private SqliteConnection Traced(SqliteFile file)
    {
        var connection = (SqliteConnection)file.Connect();
        raw.sqlite3_trace(connection.Handle, (_, statement) => seen.Add(statement), null);
        return connection;
    }

    [GeneratedRegex("^(BEGIN|COMMIT|ROLLBACK|PRAGMA)")]
    private static partial Regex Control();
}
