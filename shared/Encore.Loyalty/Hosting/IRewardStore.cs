using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Hosting;

/// <summary>What rewards need beyond one member's rows: vouchers by their codes alone, those that wait to be handed over, and the pools of partners' codes.</summary>
public interface IRewardStore
{
    /// <summary>Whoever has it; null when there is no such code.</summary>
    Task<Voucher?> FindAsync(string code, CancellationToken cancel = default);

    /// <summary>Vouchers of the scope that staff or the host hand over, of one status, by (issued, code).</summary>
    /// <param name="status">Waiting, handed over, or withdrawn.</param>
    /// <param name="after">Those behind this one; null for the first page.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancel">Stops the reading.</param>
    Task<IReadOnlyList<Voucher>> QueueAsync(VoucherStatus status, Voucher? after, int limit, CancellationToken cancel = default);

    /// <summary>Puts codes into a pool, all in one transaction; those that were ever in it are left out.</summary>
    /// <returns>Those that were left out.</returns>
    Task<IReadOnlyList<string>> AddCodesAsync(string pool, IReadOnlyList<string> codes, DateTimeOffset at, CancellationToken cancel = default);

    /// <summary>Every pool of the scope that has ever had a code.</summary>
    Task<IReadOnlyDictionary<string, PoolCount>> PoolsAsync(CancellationToken cancel = default);
}
