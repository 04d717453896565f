using System.Globalization;

namespace Encore.Benchmarks.Raw;

/// <summary>A row of one of Encore's tables, named by what tells it from the others.</summary>
/// <param name="Table">With its prefix.</param>
/// <param name="Member">Whose.</param>
/// <param name="Key">See <see cref="Of"/>; empty for the member's own row.</param>
internal readonly record struct RowKey(string Table, string Member, string Key = "")
{
    public static string Of(params IEnumerable<object> parts) => string.Join('\n', parts.Select(part => Convert.ToString(part, CultureInfo.InvariantCulture)));
}
