using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Testing;
using Encore.Loyalty.Testing.Contract;
using NUnit.Framework;

namespace Encore.Loyalty.Storage.Tests;

[TestFixture]
public sealed class PostgreSqlStoreTests : StorageContract
{
    private PostgreSqlSchema? schema;
    private SqlStore? store;

    [Test]
    public async Task A_row_that_was_put_there_by_hand_is_named_among_those_of_many_members()
    {
        var members = Enumerable.Range(0, 20).Select(index => Sample.Member($"m{index}")).ToList();
        await MustCommitAsync([.. members.Select(member => Sample.Commit(Sample.Earn(AccountView.Of(MemberAccount.Open(member)), Sample.Award("1", 10))))]);
        await schema!.RunScriptAsync("CREATE TEMPORARY TABLE copied AS SELECT * FROM encore_entry WHERE member = 'shop/m7'; UPDATE copied SET sequence = 2; INSERT INTO encore_entry SELECT * FROM copied");
        var contexts = await Store.Ledger.LoadAsync([.. members.Select(member => AccountRequest.Of(member))]);

        Assert.That(
            () => Store.Ledger.CommitAsync([.. contexts.Select(context => Sample.Commit(Sample.Earn(context.View, Sample.Award("2", 10))))]),
            Throws.InvalidOperationException.With.Message.Contains("A row of shop/m7 with the number 2 is there already"));
        Assert.That((await Store.Reader.TotalsAsync()).Balances.Available, Is.EqualTo(200));
    }

    protected override async Task<StorePorts> OpenAsync()
    {
        schema = new();
        store = await SqlStore.OpenAsync(schema.Options());
        return store.Ports;
    }

    protected override async Task CloseAsync()
    {
        await (store?.DisposeAsync() ?? ValueTask.CompletedTask);
        schema?.Dispose();
    }
}
