using System.Globalization;
using Encore.Loyalty.Model.Engine;
using Encore.Loyalty.Storage.Tests;
using Encore.Loyalty.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using NUnit.Framework;

namespace Encore.Loyalty.Model;

/// <summary>Random histories on the engine and on a slow reference: both must say the same after every step.</summary>
public sealed class ModelTests
{
    /// <summary>As a failure prints it: plays that history first.</summary>
    private const string SeedVariable = "ENCORE_MODEL_SEED";

    /// <summary>How many histories are played in memory; 10,000 unless told.</summary>
    private const string CountVariable = "ENCORE_MODEL_HISTORIES";

    private const int HistoriesADatabase = 100;

    [Test]
    public void The_engine_in_memory_says_what_the_reference_says()
    {
        var coverage = new Coverage();
        var count = Setting(CountVariable) is { } told ? int.Parse(told, CultureInfo.InvariantCulture) : 10_000;
        Play(count, history => Player.PlayAsync(history, "model", clock => new InMemoryModule(new InMemoryStore("model"), clock), coverage));
        TestContext.Out.WriteLine(coverage);
        Assert.That(count < 5000 ? [] : coverage.Missing(), Is.Empty, "what no history came across");
    }

    [Test]
    public Task The_engine_on_SQLite_says_what_the_reference_says() => PlayOnAsync(new SqliteFile());

    [Test]
    public Task The_engine_on_PostgreSQL_says_what_the_reference_says() => PlayOnAsync(new PostgreSqlSchema());

    [Test]
    public Task The_engine_on_MariaDB_says_what_the_reference_says() => PlayOnAsync(new MariaDbSchema());

    /// <summary>Each history is a store of its own in the same tables.</summary>
    private static async Task PlayOnAsync(TestDatabase database)
    {
        using (database)
        {
            await new Storage.Schema.SchemaMigrations(database.Options()).MigrateAsync();
            var played = 0;
            Play(HistoriesADatabase, history =>
            {
                var scope = $"model{++played}";
                return Player.PlayAsync(history, scope, clock => new StoreOnDatabase(database.Options(scope), clock));
            });
        }
    }

    private static void Play(int histories, Func<History, Task> play)
    {
        var config = Config.Quick.WithMaxTest(histories).WithReplay(Replayed()).WithRunner(new Failure(SeedVariable));
        Check.One(config, Prop.ForAll(RandomHistories.Arbitrary(), history => play(history).GetAwaiter().GetResult()));
    }

    private static FSharpOption<Replay> Replayed()
    {
        if (Setting(SeedVariable) is not { } seed)
        {
            return FSharpOption<Replay>.None;
        }

        var parts = seed.Split(',').Select(part => ulong.Parse(part, CultureInfo.InvariantCulture)).ToList();
        return new(new Replay(new Rnd(parts[0], parts[1]), FSharpOption<int>.Some((int)parts[2])));
    }

    private static string? Setting(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } given ? given : null;
}
