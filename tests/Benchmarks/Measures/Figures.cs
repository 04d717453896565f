using System.Globalization;
using Spectre.Console;

namespace Encore.Benchmarks.Measures;

/// <summary>A table of figures, and how they are written.</summary>
internal static class Figures
{
    public static Table Table(string title, params string[] columns)
    {
        var table = new Table().AddColumns([title, .. columns]);
        foreach (var column in table.Columns.Skip(1))
        {
            column.RightAligned();
        }

        return table;
    }

    public static string Rate(int count, TimeSpan elapsed) => (count / elapsed.TotalSeconds).ToString("#,0", CultureInfo.InvariantCulture);

    public static string Ratio(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    public static string Milliseconds(TimeSpan span) => span.TotalMilliseconds.ToString("0.000", CultureInfo.InvariantCulture);

    public static TimeSpan Median(IEnumerable<TimeSpan> spans)
    {
        var sorted = spans.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
