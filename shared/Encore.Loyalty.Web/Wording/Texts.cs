using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Encore.Loyalty.Web.Wording;

/// <summary>All words that people read, in one language. They are in <c>Texts/*.json</c>, inside the assembly.</summary>
public sealed class Texts
{
    public const string English = "en";

    public const string Chinese = "zh-CN";

    private static readonly FrozenDictionary<string, Texts> ByLanguage =
        new[] { English, Chinese }.ToFrozenDictionary(language => language, Load, StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, TextForms> forms;

    private Texts(string language, FrozenDictionary<string, TextForms> forms) => (Language, this.forms) = (language, forms);

    /// <summary>As in an HTML <c>lang</c> attribute.</summary>
    public string Language { get; }

    public IReadOnlyDictionary<string, TextForms> All => forms;

    /// <summary>Chinese for every kind of Chinese, English for all the rest.</summary>
    public static Texts For(CultureInfo culture) => ByLanguage[culture.TwoLetterISOLanguageName == "zh" ? Chinese : English];

    public bool Has(string key) => forms.ContainsKey(key);

    /// <summary>The text; in English where this language lacks it; the key itself where nobody has it, which a reader can report.</summary>
    public TextForms Of(string key) =>
        forms.GetValueOrDefault(key) ?? ByLanguage[English].forms.GetValueOrDefault(key) ?? new(key);

    private static Texts Load(string language)
    {
        using var file = typeof(Texts).Assembly.GetManifestResourceStream($"Encore.Loyalty.Web.Texts.{language}.json")
            ?? throw new InvalidOperationException($"The texts in {language} are missing from the assembly.");
        using var document = JsonDocument.Parse(file);
        return new(language, document.RootElement.EnumerateObject().ToFrozenDictionary(text => text.Name, text => Read(text.Value), StringComparer.Ordinal));
    }

    private static TextForms Read(JsonElement text) => text.ValueKind == JsonValueKind.String
        ? new(text.GetString()!)
        : new(text.GetProperty("other").GetString()!, text.TryGetProperty("one", out var one) ? one.GetString() : null);
}
