namespace Encore.Loyalty.Hosting;

/// <summary>A partner's code that leaves its pool with the voucher that carries it.</summary>
/// <param name="Pool">The id of the reward that gives it out.</param>
/// <param name="Code">As the partner wrote it.</param>
/// <param name="Voucher">The code of the voucher.</param>
public sealed record PoolCode(string Pool, string Code, string Voucher)
{
    /// <summary>At most so many characters in a pool's name.</summary>
    public const int MaxPoolLength = 60;

    /// <summary>At most so many characters in a code.</summary>
    public const int MaxLength = 200;

    /// <summary>Of the free codes so many are loaded; one of them is taken by chance, so that members who redeem at once seldom reach for the same.</summary>
    public const int MostLoaded = 32;
}
