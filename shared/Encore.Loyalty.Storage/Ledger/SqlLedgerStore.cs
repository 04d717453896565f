using System.Data.Common;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Storage.Sql;

namespace Encore.Loyalty.Storage.Ledger;

/// <summary>The ledger on any database that a dialect knows.</summary>
internal sealed class SqlLedgerStore(SqlDatabase database) : ILedgerStore
{
    /// <summary>Accounts that are read in one round trip and seen at one instant.</summary>
    private const int AccountsAtOnce = 100;

    private readonly LedgerStatements statements = new(new(database.Options));

    public Task<IReadOnlyList<AccountContext>> LoadAsync(IReadOnlyList<AccountRequest> requests, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<AccountContext>>(
            async session =>
            {
                var loads = requests.Select(request => new AccountLoad(request, statements)).ToList();
                foreach (var chunk in loads.Chunk(AccountsAtOnce))
                {
                    await session.ReadAsync([.. chunk.SelectMany(load => load.Reads())], cancel);
                }

                return [.. loads.Select(load => load.Result())];
            },
            cancel);

    public async Task<bool> CommitAsync(IReadOnlyList<MemberCommit> commits, CancellationToken cancel = default)
    {
        // Always in the same order: two commits over the same members wait for each other instead of locking each other out.
        var writes = commits.OrderBy(commit => commit.Account.Member.Value, StringComparer.Ordinal).SelectMany(commit => CommitPlan.Of(commit, statements)).ToList();
        try
        {
            var missed = await database.WriteOnceAsync(session => session.CommitAllAsync(writes, cancel), cancel);
            return missed?.Guard != WriteGuard.Integrity
                ? missed is null
                : throw new InvalidOperationException($"A row of {missed.Values[0]} with the number {missed.Values[1]} is there already, though the member's version is as expected: the ledger was changed outside Encore.");
        }
        catch (DbException problem) when (database.IsConflict(problem))
        {
            return false;
        }
    }
}
