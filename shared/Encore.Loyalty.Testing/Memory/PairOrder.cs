namespace Encore.Loyalty.Testing.Memory;

/// <summary>By the first text, then by the second, byte by byte.</summary>
internal sealed class PairOrder : IComparer<(string First, string Second)>
{
    public static PairOrder Instance { get; } = new();

    public int Compare((string First, string Second) x, (string First, string Second) y) =>
        string.CompareOrdinal(x.First, y.First) is not 0 and var byFirst ? byFirst : string.CompareOrdinal(x.Second, y.Second);
}
