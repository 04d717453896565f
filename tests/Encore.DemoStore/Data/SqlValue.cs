using System.Globalization;

namespace Encore.DemoStore.Data;

/// <summary>How the shop writes money and instants: exactly, and so that text order is time order.</summary>
public static class SqlValue
{
    const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static object From(object? value) => value switch
    {
        null => DBNull.Value,
        decimal money => money.ToString("0.00", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture),
        Enum name => name.ToString(),
        bool flag => flag ? 1L : 0L,
        _ => value,
    };

    public static decimal Money(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    public static DateTimeOffset Instant(string text) =>
        DateTimeOffset.ParseExact(text, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
