using Encore.Loyalty.Hosting;
using Encore.Loyalty.Rewards;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Rewards;

/// <summary>What rewards need beyond one member's rows, on any database that a dialect knows.</summary>
internal sealed class SqlRewards(SqlDatabase database) : IRewardStore
{
    private readonly RewardStatements statements = new(new(database.Options));

    private string Scope => database.Options.Scope;

    public Task<Voucher?> FindAsync(string code, CancellationToken cancel = default) => database.ReadAsync(
        async session => (await session.ListAsync(statements.Find, [code], VoucherTable.Read, cancel)).FirstOrDefault(voucher => voucher.Member.Scope == Scope), cancel);

    public Task<IReadOnlyList<Voucher>> QueueAsync(VoucherStatus status, Voucher? after, int limit, CancellationToken cancel = default)
    {
        var from = after?.IssuedAt.ToUnixTimeMilliseconds() ?? -1L;
        return database.ReadAsync<IReadOnlyList<Voucher>>(
            async session => await session.ListAsync(statements.Queue, [Scope, (int)status, from, from, after?.Code ?? "", limit], VoucherTable.Read, cancel), cancel);
    }

    public Task<IReadOnlyList<string>> AddCodesAsync(string pool, IReadOnlyList<string> codes, DateTimeOffset at, CancellationToken cancel = default) =>
        codes.Count == 0 ? Task.FromResult<IReadOnlyList<string>>([]) : database.WriteAsync<IReadOnlyList<string>>(
            async session =>
            {
                var touched = await session.WriteAsync([.. codes.Select(code => new SqlWrite(statements.AddCode, PoolTable.Values(Scope, pool, code, at)))], cancel);
                return [.. codes.Where((_, index) => touched[index] == 0)];
            },
            cancel);

    public Task<IReadOnlyDictionary<string, PoolCount>> PoolsAsync(CancellationToken cancel = default) => database.ReadAsync<IReadOnlyDictionary<string, PoolCount>>(
        async session => (await session.ListAsync(statements.Pools, [Scope], row => (Pool: row.Text(), Total: row.Sum(), Taken: row.Sum()), cancel))
            .ToDictionary(row => row.Pool, row => new PoolCount(row.Total, row.Total - row.Taken)),
        cancel);
}
