namespace Encore.Loyalty.Testing.Memory;

/// <summary>By pool, then by code, byte by byte.</summary>
internal sealed class PoolOrder : IComparer<(string Pool, string Code)>
{
    public static PoolOrder Instance { get; } = new();

    public int Compare((string Pool, string Code) x, (string Pool, string Code) y) =>
        string.CompareOrdinal(x.Pool, y.Pool) is not 0 and var byPool ? byPool : string.CompareOrdinal(x.Code, y.Code);
}
