using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using NUnit.Framework;

namespace Encore.Loyalty.Testing.Contract;

/// <summary>What every store must do. A store's own tests inherit from it and say how an empty one is opened.</summary>
[TestFixture]
public abstract partial class StorageContract
{
    protected static readonly MemberId Ann = Sample.Member("ann");

    protected static readonly MemberId Bob = Sample.Member("bob");

    protected StorePorts Store { get; private set; } = null!;

    protected DateTimeOffset Now => Sample.Start;

    /// <summary>An empty store of the scope <see cref="Sample.Scope"/>.</summary>
    protected abstract Task<StorePorts> OpenAsync();

    protected virtual Task CloseAsync() => Task.CompletedTask;

    [SetUp]
    public async Task OpenStoreAsync() => Store = await OpenAsync();

    [TearDown]
    public Task CloseStoreAsync() => CloseAsync();

    protected async Task<AccountContext> LoadAsync(MemberId member, params SourceKey[] sources) => (await Store.Ledger.LoadAsync([AccountRequest.Of(member, sources)]))[0];

    protected async Task<AccountContext> LoadWithVouchersAsync(MemberId member, params string[] codes) => (await Store.Ledger.LoadAsync([new(member, [], codes)]))[0];

    protected async Task<AccountView> EarnAsync(MemberId member, Award award, DateTimeOffset? now = null)
    {
        var decision = Sample.Earn((await LoadAsync(member, award.Source)).View, award, now);
        await MustCommitAsync(Sample.Commit(decision));
        return (await LoadAsync(member, award.Source)).View;
    }

    /// <summary>Spends points and issues a voucher for them, in one commit.</summary>
    protected async Task BuyVoucherAsync(MemberId member, string request, long points, string code)
    {
        var decision = Sample.Spend((await LoadAsync(member)).View, request, points, code);
        await MustCommitAsync(Sample.Commit(decision) with { Vouchers = [new(null, Sample.Voucher(member, code, request))] });
    }

    protected async Task MustCommitAsync(params MemberCommit[] commits) => Assert.That(await Store.Ledger.CommitAsync(commits), Is.True, "the commit is taken");

    protected async Task<RecordOutcome> RecordAsync(InboxItem item) => (await Store.Inbox.RecordAsync([item]))[0];

    /// <summary>Records the fact and returns it as stored.</summary>
    protected async Task<InboxItem> StoredAsync(InboxItem item)
    {
        await RecordAsync(item);
        return (await LoadAsync(item.Member, item.Origin)).Facts.Single(fact => fact.Key == item.Key);
    }

    protected static async Task<List<T>> ToListAsync<T>(IAsyncEnumerable<T> rows)
    {
        var list = new List<T>();
        await foreach (var row in rows)
        {
            list.Add(row);
        }

        return list;
    }

    /// <summary>Starts all at the same moment, each on a thread of its own.</summary>
    protected static async Task<T[]> TogetherAsync<T>(int count, Func<int, Task<T>> work)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var tasks = Enumerable.Range(0, count).Select(index => Task.Run(async () =>
        {
            await start.Task;
            return await work(index);
        })).ToList();
        start.SetResult();
        return await Task.WhenAll(tasks);
    }
}
