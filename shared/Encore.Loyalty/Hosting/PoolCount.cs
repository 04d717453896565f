namespace Encore.Loyalty.Hosting;

/// <summary>How many codes a pool had in all, and how many nobody has taken.</summary>
public readonly record struct PoolCount(long Total, long Left);
