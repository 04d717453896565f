namespace Encore.Benchmarks.Raw;

/// <summary>A row of one of Encore's tables, named by what tells it from the others.</summary>
internal readonly record struct RowKey(string Table, string Member, string Key);
