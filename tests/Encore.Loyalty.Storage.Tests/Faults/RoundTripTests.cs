using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Testing.Contract;
using Npgsql;
using NUnit.Framework;

namespace Encore.Loyalty.Storage.Tests.Faults;

/// <summary>On a network the way to the server costs more than the work there.</summary>
[TestFixture]
public sealed class RoundTripTests
{
    private static readonly MemberId Ann = Sample.Member("ann");

    [Test]
    public async Task On_PostgreSQL_a_record_a_load_and_a_commit_are_one_round_trip_each()
    {
        using var database = new PostgreSqlSchema();
        using var relay = new Relay(database.Port);
        await using var source = NpgsqlDataSource.Create($"{database.ConnectThrough(relay.Port).ConnectionString};Pooling=true");
        await using var store = await SqlStore.OpenAsync(database.Options() with { Connect = source.CreateConnection });
        await EarnAsync(store, 1, () => 0);
        await EarnAsync(store, 2, () => 0);

        Assert.That(await EarnAsync(store, 3, () => relay.RoundTrips), Is.EqualTo(new[] { 1, 1, 1 }));
    }

    /// <summary>What recording, loading and committing have cost.</summary>
    private static async Task<int[]> EarnAsync(SqlStore store, int order, Func<int> count)
    {
        var before = count();
        var fact = Sample.Fact(Ann, $"s-{order}");
        await store.Ports.Inbox.RecordAsync([fact]);
        var recorded = count();
        var context = (await store.Ports.Ledger.LoadAsync([AccountRequest.Of(Ann, fact.Origin, SourceKey.Order($"{order}"))]))[0];
        var loaded = count();
        var commit = Sample.Commit(Sample.Earn(context.View, Sample.Award($"{order}", 10))) with { Completed = [new(context.Facts.Single().Id, InboxStatus.Done, null)], Messages = [Sample.Message(Ann)] };
        Assert.That(await store.Ports.Ledger.CommitAsync([commit]), Is.True);
        return [recorded - before, loaded - recorded, count() - loaded];
    }
}
