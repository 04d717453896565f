using Encore.Loyalty.Testing.Contract;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace Encore.Loyalty.Storage.Tests.Audit;

/// <summary>The commands audit, rebuild and import, as a script sees them: words and an exit code.</summary>
[TestFixture(typeof(SqliteFile))]
[TestFixture(typeof(PostgreSqlSchema))]
[TestFixture(typeof(MariaDbSchema))]
internal sealed class CommandTests<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private DirectoryInfo folder = null!;
    private TDatabase database = null!;

    [SetUp]
    public async Task MakeAsync()
    {
        folder = Directory.CreateTempSubdirectory("encore-command-");
        database = new();
        var options = database.Options();
        await new Schema.SchemaMigrations(options).MigrateAsync();
        await using var running = LoyaltyEngine.Start(new() { Scope = Sample.Scope, Currency = Loyalty.Ledger.Currency.Of("USD") }, new StorageModule(options));
        var ledger = running.Service<Hosting.ILedgerStore>();
        await ledger.CommitAsync([Sample.Commit(Sample.Earn((await ledger.LoadAsync([Hosting.AccountRequest.Of(Sample.Member("ann"))]))[0].View, Sample.Award("1", 100)))]);
    }

    [TearDown]
    public void Remove()
    {
        SqliteConnection.ClearAllPools();
        database?.Dispose();
        folder.Delete(recursive: true);
    }

    [Test]
    public async Task A_sound_ledger_ends_with_0()
    {
        var (code, words, _) = await RunAsync("audit");

        Assert.That((code, words), Is.EqualTo((0, words)));
        Assert.That(words, Does.StartWith("shop: Everything adds up Members checked: 1. Entries checked: 1."));
    }

    [Test]
    public async Task A_finding_ends_with_1_until_it_is_mended()
    {
        await DamageAsync("UPDATE [encore_member] SET available = 5");

        var found = await RunAsync("audit", "--scope", "shop");
        var shown = await RunAsync("rebuild");
        var written = await RunAsync("rebuild", "--write");
        var after = await RunAsync("audit");

        Assert.That((found.Code, shown.Code, written.Code, after.Code), Is.EqualTo((1, 1, 0, 0)));
        Assert.That(found.Words, Does.Contain("shop/ann  The account as a whole  Available: 5 is stored, the entries come to 100."));
        Assert.That(shown.Words, Does.Contain("Can be rebuilt"));
        Assert.That(written.Words, Does.Contain("1 account was rebuilt."));
    }

    [Test]
    public async Task Findings_are_told_in_chinese_too()
    {
        await DamageAsync("UPDATE [encore_member] SET available = 5");

        Assert.That((await RunAsync("audit", "--language", "zh-CN")).Words, Does.Contain("可用：所存为 5，按账目应为 100。"));
    }

    [Test]
    public async Task What_stands_in_the_database_cannot_act_on_the_terminal()
    {
        await DamageAsync("INSERT INTO [encore_voucher] (member, code, reward_id, kind, amount, currency, status, issued_at, expires_at, source, order_id) SELECT 'shop/ann', 'A\u001b[2J', 'r', 'coupon', '1', 'USD', 0, 0, NULL, 'redemption:x', NULL");

        var words = (await RunAsync("audit")).Words;

        Assert.That(words, Does.Contain("A?[2J"));
        Assert.That(words.Contains('\u001b', StringComparison.Ordinal), Is.False);
    }

    [Test]
    public async Task A_file_is_looked_at_first_and_imported_when_told_so()
    {
        var csv = Path.Combine(folder.FullName, "points.csv");
        await File.WriteAllTextAsync(csv, "customer,points\nann,50\nbob,=1\n");

        var shown = await RunAsync("import", "--scope", "shop", "--file", csv);
        var done = await RunAsync("import", "--scope", "shop", "--file", csv, "--write");
        var again = await RunAsync("import", "--scope", "shop", "--file", csv, "--write");
        var audit = await RunAsync("audit");

        Assert.That((shown.Code, done.Code, again.Code, audit.Code), Is.EqualTo((1, 1, 1, 0)));
        Assert.That(shown.Words, Does.Contain("Nothing is written yet").And.Contain("Line 3  points  =1  Not a whole number.").And.Contain("ann  100 → 150"));
        Assert.That(done.Words, Does.Contain("1 rows. 0 had been imported before."));
        Assert.That(again.Words, Does.Contain("0 rows. 1 had been imported before."));
    }

    /// <summary>On the database of the test.</summary>
    private Task<(int Code, string Words, string Error)> RunAsync(string verb, params string[] options) => LedgerCommand.RunAsync([verb, .. database.Words, .. options]);

    private Task DamageAsync(string statement) => database.RunAsync(System.Text.RegularExpressions.Regex.Replace(statement, @"\[(\w+)\]", match => database.Table(match.Groups[1].Value)));
}
