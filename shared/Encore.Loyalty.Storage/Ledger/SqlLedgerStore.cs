using System.Data.Common;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Storage.Sql;

namespace Encore.Loyalty.Storage.Ledger;

/// <summary>The ledger on any database that a dialect knows.</summary>
internal sealed class SqlLedgerStore(SqlDatabase database) : ILedgerStore
{
    /// <summary>Accounts that are read with their past in one round trip and seen at one instant.</summary>
    private const int AccountsAtOnce = 100;

    private readonly LedgerStatements statements = new(new(database.Options));

    public Task<IReadOnlyList<AccountContext>> LoadAsync(IReadOnlyList<AccountRequest> requests, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<AccountContext>>(
            async session =>
            {
                var plain = new Dictionary<string, AccountLoad>(StringComparer.Ordinal);
                var loads = requests.Select(request => Load(request, plain)).ToList();
                var together = plain.Count > 1 && database.Options.GathersMembers ? statements.Account.ForMany(database.Options.Dialect, insists: false) : null;
                foreach (var chunk in loads.Where(load => together is null || !load.IsPlain).Distinct().Chunk(AccountsAtOnce))
                {
                    await session.ReadAsync([.. chunk.SelectMany(load => load.Reads())], cancel);
                }

                if (together is not null)
                {
                    await session.ReadAsync([AccountLoad.ReadOf(together, plain)], cancel);
                }

                return [.. loads.Select(load => load.Result())];
            },
            cancel);

    public async Task<bool> CommitAsync(IReadOnlyList<MemberCommit> commits, CancellationToken cancel = default)
    {
        // What reaches into the rows of other members, or moves all of one's own, has its place between the others.
        var mayGather = commits.Count > 1 && database.Options.GathersMembers && commits.All(commit => commit is { ErasedAs: null, TakesVouchersOf: null } && commit.Vouchers.All(change => change.From is null));

        // Always in the same order: two commits over the same members wait for each other instead of locking each other out.
        var writes = commits.OrderBy(commit => commit.Account.Member.Value, StringComparer.Ordinal).SelectMany(commit => CommitPlan.Of(commit, statements))
            .Concat(CommitPlan.Shared(database.Options.Scope, commits, statements)).ToList();
        try
        {
            var missed = await database.WriteOnceAsync(session => session.CommitAllAsync(writes, mayGather, cancel), cancel);
            return missed?.Guard != WriteGuard.Integrity
                ? missed is null
                : throw new InvalidOperationException($"A row of {missed.Values[0]} with the number {missed.Values[1]} is there already, though the member's version is as expected: the ledger was changed outside Encore.");
        }
        catch (DbException problem) when (database.IsConflict(problem))
        {
            return false;
        }
    }

    /// <summary>One for each member of whom nothing but the account is asked for, however often.</summary>
    private AccountLoad Load(AccountRequest request, Dictionary<string, AccountLoad> plain)
    {
        var load = new AccountLoad(request, statements);
        return !load.IsPlain ? load : plain.TryGetValue(request.Member.Value, out var known) ? known : plain[request.Member.Value] = load;
    }
}
