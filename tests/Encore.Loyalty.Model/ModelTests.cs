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
    /// <summary><c>random</c> plays other histories each time; what a failure printed plays that history first. Unset, everybody plays the same ones.</summary>
    private const string SeedVariable = "ENCORE_MODEL_SEED";

    /// <summary>How many histories are played in memory; 10,000 unless told.</summary>
    private const string CountVariable = "ENCORE_MODEL_HISTORIES";

    private const int HistoriesADatabase = 100;

    [Test]
    public void The_engine_in_memory_says_what_the_reference_says()
    {
        var coverage = new Coverage();
        var count = Setting(CountVariable) is { } told ? int.Parse(told, CultureInfo.InvariantCulture) : 10_000;
        Play(1, count, history => Player.PlayAsync(history, "model", clock => new InMemoryModule(new InMemoryStore("model"), clock), coverage));
        TestContext.Out.WriteLine(coverage);
        Assert.That(count < 5000 ? [] : coverage.Missing(), Is.Empty, "what no history came across");
    }

    [Test]
    public Task The_engine_on_SQLite_says_what_the_reference_says() => PlayOnAsync(2, new SqliteFile());

    [Test]
    public Task The_engine_on_PostgreSQL_says_what_the_reference_says() => PlayOnAsync(3, new PostgreSqlSchema());

    [Test]
    public Task The_engine_on_MariaDB_says_what_the_reference_says() => PlayOnAsync(4, new MariaDbSchema());

    /// <summary>Each history is a store of its own in the same tables.</summary>
    private static async Task PlayOnAsync(ulong seed, TestDatabase database)
    {
        using (database)
        {
            await new Storage.Schema.SchemaMigrations(database.Options()).MigrateAsync();
            var played = 0;
            Play(seed, HistoriesADatabase, history =>
            {
                var scope = $"model{++played}";
                return Player.PlayAsync(history, scope, clock => new StoreOnDatabase(database.Options(scope), clock));
            });
        }
    }

    /// <param name="seed">Of the histories that are played when no other is asked for: those of each test are others.</param>
    /// <param name="histories">How many.</param>
    /// <param name="play">Fails when the two part.</param>
    private static void Play(ulong seed, int histories, Func<History, Task> play)
    {
        var config = Config.Quick.WithMaxTest(histories).WithReplay(Replayed(seed)).WithRunner(new Failure(SeedVariable));
        Check.One(config, Prop.ForAll(RandomHistories.Arbitrary(), history => play(history).GetAwaiter().GetResult()));
    }

    private static FSharpOption<Replay> Replayed(ulong seed)
    {
        if (Setting(SeedVariable) is not { } told)
        {
            return new(new Replay(new Rnd(seed), FSharpOption<int>.None));
        }

        if (told == "random")
        {
            return FSharpOption<Replay>.None;
        }

        var parts = told.Split(',').Select(part => ulong.Parse(part, CultureInfo.InvariantCulture)).ToList();
        return new(new Replay(new Rnd(parts[0], parts[1]), FSharpOption<int>.Some((int)parts[2])));
    }

    private static string? Setting(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } given ? given : null;
}
