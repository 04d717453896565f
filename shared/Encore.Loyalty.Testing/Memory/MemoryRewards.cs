using Encore.Loyalty.Hosting;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Testing.Memory;

/// <summary>What rewards need beyond one member's rows.</summary>
internal sealed class MemoryRewards(string scope, Func<MemoryTables> tables, Func<Func<MemoryTables, MemoryTables?>, bool> write) : IRewardStore
{
    public Task<Voucher?> FindAsync(string code, CancellationToken cancel = default) => Task.FromResult(tables().Vouchers.GetValueOrDefault(code) is { } voucher && voucher.Member.Scope == scope ? voucher : null);

    public Task<IReadOnlyList<Voucher>> QueueAsync(VoucherStatus status, Voucher? after, int limit, CancellationToken cancel = default)
    {
        var queued = tables().Vouchers.Values
            .Where(voucher => voucher.Member.Scope == scope && voucher.Status == status && voucher.Terms.Delivery is (Delivery.ByStaff or Delivery.ByHost))
            .OrderBy(voucher => voucher.IssuedAt).ThenBy(voucher => voucher.Code, StringComparer.Ordinal)
            .Where(voucher => after is null || voucher.IssuedAt > after.IssuedAt || (voucher.IssuedAt == after.IssuedAt && string.CompareOrdinal(voucher.Code, after.Code) > 0));
        return Task.FromResult<IReadOnlyList<Voucher>>([.. queued.Take(limit)]);
    }

    public Task<IReadOnlyList<string>> AddCodesAsync(string pool, IReadOnlyList<string> codes, DateTimeOffset at, CancellationToken cancel = default)
    {
        IReadOnlyList<string> known = [];
        write(before =>
        {
            known = [.. codes.Where(code => before.PoolCodes.ContainsKey((pool, code)))];
            return before with { PoolCodes = before.PoolCodes.AddRange(codes.Except(known, StringComparer.Ordinal).Select(code => KeyValuePair.Create((pool, code), (string?)null))) };
        });
        return Task.FromResult(known);
    }

    public Task<IReadOnlyDictionary<string, PoolCount>> PoolsAsync(CancellationToken cancel = default) => Task.FromResult<IReadOnlyDictionary<string, PoolCount>>(
        tables().PoolCodes.GroupBy(code => code.Key.Pool).ToDictionary(pool => pool.Key, pool => new PoolCount(pool.Count(), pool.Count(code => code.Value is null))));
}
