using System.Globalization;
using System.Text.RegularExpressions;

namespace Encore.BrowserTests.Pages;

/// <summary>Figures on pages, whatever the words around them.</summary>
internal static partial class Read
{
    public static decimal Number(string text) => decimal.Parse(Figure().Match(text).Value, NumberStyles.Number, CultureInfo.InvariantCulture);

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Text(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d[\d,]*(\.\d+)?")]
    private static partial Regex Figure();
}
