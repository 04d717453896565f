using Encore.LedgerTool;
using Encore.Loyalty.Testing.Contract;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace Encore.Loyalty.Storage.Tests.Audit;

/// <summary>The commands audit, rebuild and import, as a script sees them: words and an exit code.</summary>
[TestFixture]
internal sealed class CommandTests
{
    private DirectoryInfo folder = null!;
    private string file = null!;

    [SetUp]
    public async Task MakeAsync()
    {
        folder = Directory.CreateTempSubdirectory("encore-command-");
        file = Path.Combine(folder.FullName, "store.db");
        var options = new StorageOptions { Scope = Sample.Scope, Dialect = Dialects.SqlDialect.Sqlite, Connect = Open };
        await new Schema.SchemaMigrations(options).MigrateAsync();
        await using var running = LoyaltyEngine.Start(new() { Scope = Sample.Scope, Currency = Loyalty.Ledger.Currency.Of("USD") }, new StorageModule(options));
        var ledger = running.Service<Hosting.ILedgerStore>();
        await ledger.CommitAsync([Sample.Commit(Sample.Earn((await ledger.LoadAsync([Hosting.AccountRequest.Of(Sample.Member("ann"))]))[0].View, Sample.Award("1", 100)))]);
    }

    [TearDown]
    public void Remove()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Test]
    public async Task A_sound_ledger_ends_with_0()
    {
        var (code, words, _) = await RunAsync("audit", "--sqlite", file);

        Assert.That((code, words), Is.EqualTo((0, words)));
        Assert.That(words, Does.StartWith("shop: Everything adds up Members checked: 1. Entries checked: 1."));
    }

    [Test]
    public async Task A_finding_ends_with_1_until_it_is_mended()
    {
        Execute("UPDATE encore_member SET available = 5");

        var found = await RunAsync("audit", "--sqlite", file, "--scope", "shop");
        var shown = await RunAsync("rebuild", "--sqlite", file);
        var written = await RunAsync("rebuild", "--sqlite", file, "--write");
        var after = await RunAsync("audit", "--sqlite", file);

        Assert.That((found.Code, shown.Code, written.Code, after.Code), Is.EqualTo((1, 1, 0, 0)));
        Assert.That(found.Words, Does.Contain("shop/ann  The account as a whole  Available: 5 is stored, the entries come to 100."));
        Assert.That(shown.Words, Does.Contain("Can be rebuilt"));
        Assert.That(written.Words, Does.Contain("1 account was rebuilt."));
    }

    [Test]
    public async Task Findings_are_told_in_chinese_too()
    {
        Execute("UPDATE encore_member SET available = 5");

        Assert.That((await RunAsync("audit", "--sqlite", file, "--language", "zh-CN")).Words, Does.Contain("可用：所存为 5，按账目应为 100。"));
    }

    [Test]
    public async Task What_stands_in_the_database_cannot_act_on_the_terminal()
    {
        Execute("UPDATE encore_voucher SET code = 'x'; INSERT INTO encore_voucher (member, code, reward_id, kind, amount, currency, status, issued_at, expires_at, source, order_id) SELECT 'shop/ann', 'A' || char(27) || '[2J', 'r', 'coupon', '1', 'USD', 0, 0, NULL, 'redemption:x', NULL");

        var words = (await RunAsync("audit", "--sqlite", file)).Words;

        Assert.That(words, Does.Contain("A?[2J"));
        Assert.That(words.Contains('\u001b', StringComparison.Ordinal), Is.False);
    }

    [Test]
    public async Task A_file_is_looked_at_first_and_imported_when_told_so()
    {
        var csv = Path.Combine(folder.FullName, "points.csv");
        await File.WriteAllTextAsync(csv, "customer,points\nann,50\nbob,=1\n");

        var shown = await RunAsync("import", "--sqlite", file, "--scope", "shop", "--file", csv);
        var done = await RunAsync("import", "--sqlite", file, "--scope", "shop", "--file", csv, "--write");
        var again = await RunAsync("import", "--sqlite", file, "--scope", "shop", "--file", csv, "--write");
        var audit = await RunAsync("audit", "--sqlite", file);

        Assert.That((shown.Code, done.Code, again.Code, audit.Code), Is.EqualTo((1, 1, 1, 0)));
        Assert.That(shown.Words, Does.Contain("Nothing is written yet").And.Contain("Line 3  points  =1  Not a whole number.").And.Contain("ann  100 → 150"));
        Assert.That(done.Words, Does.Contain("1 rows. 0 had been imported before."));
        Assert.That(again.Words, Does.Contain("0 rows. 1 had been imported before."));
    }

    [TestCase("")]
    [TestCase("audit")]
    [TestCase("audit --sqlite")]
    [TestCase("audit --sqlite no-such-file.db")]
    [TestCase("audit --sqlite a.db --postgres Host=x")]
    [TestCase("audit --sqlite a.db --write")]
    [TestCase("audit --sqlite a.db --verbose yes")]
    [TestCase("import --sqlite a.db --file x.csv")]
    public async Task Bad_use_ends_with_2_and_says_why(string words)
    {
        var (code, output, error) = await RunAsync(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.That((code, output), Is.EqualTo((2, "")));
        Assert.That(error, Is.Not.Empty);
    }

    private static async Task<(int Code, string Words, string Error)> RunAsync(params string[] words)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        return (await Program.RunAsync(words, output, TextWriter.Null, error, CancellationToken.None), output.ToString(), error.ToString());
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        SqlitePragmas.Apply(connection);
        return connection;
    }

    private void Execute(string statement)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
