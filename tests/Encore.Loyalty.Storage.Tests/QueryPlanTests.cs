using Encore.Loyalty.Storage.Inbox;
using Encore.Loyalty.Storage.Ledger;
using Encore.Loyalty.Storage.Rewards;
using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Storage.Sql;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace Encore.Loyalty.Storage.Tests;

/// <summary>No statement of everyday work reads a table from end to end or sorts what an index holds in order.</summary>
[TestFixture]
public sealed class QueryPlanTests
{
    private static readonly SqlText Sql = new(new() { Scope = "shop", Connect = () => null!, Dialect = Dialects.SqlDialect.Sqlite });

    private static readonly LedgerStatements Ledger = new(Sql);

    private static readonly ReaderStatements Reader = new(Sql);

    private static readonly RewardStatements Rewards = new(Sql);

    private static readonly InboxStatements Inbox = new(Sql);

    private static IEnumerable<TestCaseData> Statements =>
    [
        Case(nameof(Ledger.Account), Ledger.Account), Case(nameof(Ledger.UpdateAccount), Ledger.UpdateAccount),
        Case(nameof(Ledger.MoveVoucher), Ledger.MoveVoucher), Case(nameof(Ledger.CompleteItem), Ledger.CompleteItem),
        Case(nameof(Ledger.EntriesOfSources), Ledger.EntriesOfSources(4)), Case(nameof(Ledger.FactsOfSources), Ledger.FactsOfSources(4)),
        Case(nameof(Ledger.VouchersOfSources), Ledger.VouchersOfSources(4)), Case(nameof(Ledger.VouchersByCode), Ledger.VouchersByCode(4)),
        Case(nameof(Ledger.EntriesOfVouchers), Ledger.EntriesOfVouchers(4)),
        Case(nameof(Ledger.VouchersOfRewards), Ledger.VouchersOfRewards(4)), Case(nameof(Ledger.FreeCodes), Ledger.FreeCodes), Case(nameof(Ledger.TakeCode), Ledger.TakeCode),
        Case(nameof(Rewards.Find), Rewards.Find), Case(nameof(Rewards.Queue), Rewards.Queue), Case(nameof(Rewards.Pools), Rewards.Pools),
        Case(nameof(Reader.AllLots), Reader.AllLots), Case(nameof(Reader.EntriesBefore), Reader.EntriesBefore), Case(nameof(Reader.EntriesBehind), Reader.EntriesBehind),
        Case(nameof(Reader.MembersFrom), Reader.MembersFrom), Case(nameof(Reader.MembersBehind), Reader.MembersBehind),
        Case(nameof(Reader.Due), Reader.Due), Case(nameof(Reader.Totals), Reader.Totals),
        Case(nameof(Inbox.HashOf), Inbox.HashOf), Case(nameof(Inbox.Pending), Inbox.Pending), Case(nameof(Inbox.Fail), Inbox.Fail), Case(nameof(Inbox.Problems), Inbox.Problems),
    ];

    [TestCaseSource(nameof(Statements))]
    public async Task A_statement_goes_straight_to_its_rows(string text)
    {
        using var file = new SqliteFile();
        await new SchemaMigrations(file.Options()).MigrateAsync();
        await using var connection = (SqliteConnection)await file.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {text}";
        for (var position = 1; text.Contains($"@p{position}", StringComparison.Ordinal); position++)
        {
            command.Parameters.AddWithValue($"@p{position}", 1);
        }

        var steps = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            steps.Add(reader.GetString(3));
        }

        Assert.That(steps, Is.Not.Empty.And.None.StartsWith("SCAN").And.None.Contains("TEMP B-TREE"));
    }

    private static TestCaseData Case(string name, SqlStatement statement) => new TestCaseData(statement.Text).SetArgDisplayNames(name);
}
