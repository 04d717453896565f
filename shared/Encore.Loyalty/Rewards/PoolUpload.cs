namespace Encore.Loyalty.Rewards;

/// <summary>What became of codes that were uploaded.</summary>
/// <param name="Added">New ones.</param>
/// <param name="Duplicates">Codes that stand twice in the upload, or were in the pool before, taken or not.</param>
/// <param name="TooLong">Lines that can be no code, by their number from 1.</param>
public sealed record PoolUpload(int Added, IReadOnlyList<string> Duplicates, IReadOnlyList<int> TooLong);
