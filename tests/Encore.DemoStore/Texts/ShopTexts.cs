using System.Collections.Frozen;
using System.Globalization;

namespace Encore.DemoStore.Texts;

/// <summary>The words of one language, and how it writes money and dates.</summary>
public sealed class ShopTexts(string language, FrozenDictionary<string, string> words)
{
    readonly CultureInfo culture = CultureInfo.GetCultureInfo(language == Languages.English ? "en-US" : language);

    public string Language => language;

    public IEnumerable<string> Keys => words.Keys;

    /// <exception cref="KeyNotFoundException">No such text: a defect, so it is loud.</exception>
    public string this[string key] =>
        words.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"No text '{key}' in {language}.");

    public string this[string key, params object[] values] => string.Format(culture, this[key], values);

    public string this[LocalText text] => text.In(language);

    /// <summary>US dollars, told apart from the currencies that share the sign where the reader needs it.</summary>
    public string Money(decimal amount)
    {
        var digits = Math.Abs(amount).ToString("N2", culture);
        return (amount < 0 ? "−" : "") + (language == Languages.English ? "$" : "US$") + digits;
    }

    public string Number(decimal number) => number.ToString("#,0.##", culture);

    public string Date(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString(language == Languages.English ? "MMM d, yyyy" : "yyyy年M月d日", culture);

    /// <param name="number">1 to 12.</param>
    public string Month(int number) => culture.DateTimeFormat.GetMonthName(number);

    public string DateTime(DateTimeOffset instant) =>
        Date(instant) + (language == Languages.English ? ", " : " ") + instant.UtcDateTime.ToString("HH:mm", culture);
}
