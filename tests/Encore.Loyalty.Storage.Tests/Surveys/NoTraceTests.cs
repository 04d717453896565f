using System.Globalization;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;
using Encore.Loyalty.Surveys;
using Encore.Loyalty.Testing;
using Encore.Loyalty.Testing.Contract;
using NUnit.Framework;

namespace Encore.Loyalty.Storage.Tests.Surveys;

/// <summary>What every table holds after anonymous answers, cell by cell, and what becomes of them when two nodes take them at once.</summary>
[TestFixture(typeof(SqliteFile))]
[TestFixture(typeof(PostgreSqlSchema))]
[TestFixture(typeof(MariaDbSchema))]
public sealed class NoTraceTests<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private const string Program = """
        {
          "earning": [ { "id": "thanks", "kind": "survey", "points": 15 } ],
          "surveys": [ { "id": "quiet", "anonymous": true, "questions": [
            { "id": "score", "kind": "nps", "required": true, "text": { "en": "How likely?" } }, { "id": "words", "kind": "text", "text": { "en": "Why?" } } ] } ]
        }
        """;

    /// <summary>How every instant of that hour begins, as it is stored.</summary>
    private static readonly string Hour = Sample.Start.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)[..7];

    private static readonly MemberId Ann = Sample.Member("ann");

    private readonly ManualClock clock = new(Sample.Start);
    private TDatabase database = null!;
    private RunningEngine[] nodes = [];

    [SetUp]
    public async Task Open()
    {
        database = new();
        await new SchemaMigrations(database.Options()).MigrateAsync();
        var host = new HostOptions { Scope = Sample.Scope, Currency = Currency.Of("USD") };
        nodes = [.. Enumerable.Range(0, 2).Select(_ => LoyaltyEngine.Start(host, new StorageModule(database.Options()), new ClockModule(clock)))];
        Assert.That((await nodes[0].Engine.Programs.PublishAsync(Program, "owner")).Errors, Is.Empty);
    }

    [TearDown]
    public void Close()
    {
        foreach (var node in nodes)
        {
            node.Dispose();
        }

        database.Dispose();
    }

    [Test]
    public async Task No_cell_of_an_anonymous_answer_stands_in_any_other_table()
    {
        var code = (await AnswerAsync(nodes[0], await AskAsync())).ThanksCode!;
        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.That(await nodes[0].Engine.Surveys.RedeemThanksAsync(Ann, code), Is.EqualTo(ThanksOutcome.Taken));

        var ballot = await CellsAsync(BallotTable.Definition);
        var others = new HashSet<string>();
        foreach (var table in AllTables.InOrder.Where(table => table != BallotTable.Definition))
        {
            others.UnionWith(await CellsAsync(table));
        }

        Assert.That(ballot, Has.Count.EqualTo(6).And.Some.Contains("Kim was rude"));
        Assert.That(ballot.Intersect(others), Is.EquivalentTo(new[] { "shop", "quiet", "2025-03" }), "what is shared is true of everybody who answered");
        Assert.That(others.Where(cell => cell.Contains("Kim was rude", StringComparison.Ordinal)), Is.Empty);
        Assert.That(ballot.Where(cell => cell.Contains("ann", StringComparison.Ordinal) || cell.Contains(code, StringComparison.Ordinal) || cell.Contains(Hour, StringComparison.Ordinal)), Is.Empty, "no member, no code, no instant");
    }

    [Test]
    public async Task The_answer_is_written_in_a_transaction_in_which_nothing_is_written_of_the_member()
    {
        if (database is not PostgreSqlSchema)
        {
            Assert.Ignore("Only PostgreSQL shows which transaction wrote a row.");
        }

        await AnswerAsync(nodes[0], await AskAsync());
        var sql = new SqlText(database.Options());
        foreach (var table in AllTables.InOrder.Where(table => table != BallotTable.Definition))
        {
            Assert.That(await database.AskAsync($"SELECT COUNT(*) FROM {sql.Name(table)} a JOIN {sql.Name(BallotTable.Definition)} b ON b.xmin::text = a.xmin::text"), Is.Zero, table.Name);
        }
    }

    [Test]
    public async Task A_form_that_reaches_two_nodes_ten_times_at_once_is_one_answer_and_its_code_is_worth_its_points_once()
    {
        var token = await AskAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Task.Run(() => AnswerAsync(nodes[number % 2], token))));
        var code = answers.Single(answer => answer.Outcome == AnswerOutcome.Taken).ThanksCode!;
        Assert.That(await database.AskAsync($"SELECT COUNT(*) FROM {new SqlText(database.Options()).Name(BallotTable.Definition)}"), Is.EqualTo(1));

        var members = Enumerable.Range(0, 10).Select(number => Sample.Member($"m{number}")).ToList();
        var outcomes = await Task.WhenAll(members.Select((member, number) => Task.Run(() => nodes[number % 2].Engine.Surveys.RedeemThanksAsync(member, code))));
        Assert.That(outcomes.Count(outcome => outcome == ThanksOutcome.Taken), Is.EqualTo(1));
        Assert.That((await nodes[0].Engine.Members.TotalsAsync()).Balances.Available, Is.EqualTo(15));
    }

    private async Task<string> AskAsync() => (await nodes[0].Engine.Surveys.InviteAsync(Ann, "quiet", "ask-1"))!.Token!;

    private static Task<AnswerResult> AnswerAsync(RunningEngine node, string token) =>
        node.Engine.Surveys.AnswerAsync(token, [new() { Question = "score", Score = 2 }, new() { Question = "words", Text = "Kim was rude" }]);

    private async Task<List<string>> CellsAsync(Table table)
    {
        await using var connection = await database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {new SqlText(database.Options()).Name(table)}";
        await using var reader = await command.ExecuteReaderAsync();
        var cells = new List<string>();
        while (await reader.ReadAsync())
        {
            cells.AddRange(Enumerable.Range(0, reader.FieldCount).Where(column => !reader.IsDBNull(column)).Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)!));
        }

        return cells;
    }
}
