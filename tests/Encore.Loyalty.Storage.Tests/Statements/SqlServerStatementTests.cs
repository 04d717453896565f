using Encore.Loyalty.Storage.Dialects;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using NUnit.Framework;

namespace Encore.Loyalty.Storage.Tests.Statements;

/// <summary>No SQL Server runs here: its statements are read by people (approved files) and by its own parser, in the oldest and in a common version.</summary>
[TestFixture]
public sealed class SqlServerStatementTests
{
    private static IEnumerable<TestCaseData> Everything =>
        AllStatements.Schema(SqlDialect.SqlServer).Concat(AllStatements.Controls(SqlDialect.SqlServer)).Concat(AllStatements.Of(SqlDialect.SqlServer))
            .Select(statement => new TestCaseData(statement.Text).SetArgDisplayNames(statement.Name));

    [Test]
    public void The_schema_is_the_approved_one() => Approved.Check("SqlServer.schema", AllStatements.Schema(SqlDialect.SqlServer));

    [Test]
    public void The_statements_are_the_approved_ones() =>
        Approved.Check("SqlServer.statements", AllStatements.Controls(SqlDialect.SqlServer).Concat(AllStatements.Of(SqlDialect.SqlServer)));

    [TestCaseSource(nameof(Everything))]
    public void A_statement_is_one_that_SQL_Server_reads(string text)
    {
        foreach (TSqlParser parser in new TSqlParser[] { new TSql130Parser(initialQuotedIdentifiers: true), new TSql150Parser(initialQuotedIdentifiers: true) })
        {
            parser.Parse(new StringReader(text), out var errors);
            Assert.That(errors.Select(error => $"{error.Line}:{error.Column} {error.Message}"), Is.Empty);
        }
    }

    [Test]
    public void No_key_is_longer_than_SQL_Server_allows() => Assert.Multiple(() =>
    {
        foreach (var table in Tables.AllTables.InOrder)
        {
            Assert.That(Bytes(table, table.PrimaryKey), Is.LessThanOrEqualTo(900), $"{table.Name}, primary key");
            foreach (var index in table.Indexes)
            {
                Assert.That(Bytes(table, index.Columns), Is.LessThanOrEqualTo(1700), $"{table.Name}, {index.Suffix}");
            }
        }
    });

    [TestCase(1205, true)]
    [TestCase(1222, true)]
    [TestCase(3960, true)]
    [TestCase(2627, true)]
    [TestCase(1105, false)]
    public void A_conflict_is_known_by_its_number(int number, bool isConflict) => Assert.That(SqlDialect.SqlServer.IsConflict(new Problem(number)), Is.EqualTo(isConflict));

    private static int Bytes(Schema.Table table, IEnumerable<string> columns) =>
        columns.Sum(column => table[column].Kind == Schema.ColumnKind.Key ? 2 * table[column].Length : 8);

    /// <summary>As the driver's exception: the number is a property of its own.</summary>
    private sealed class Problem(int number) : System.Data.Common.DbException
    {
        public int Number => number;
    }
}
