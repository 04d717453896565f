using System.Collections.Frozen;
using System.Text.Json;

namespace Encore.DemoStore.Texts;

/// <summary>All words of the shop in all its languages.</summary>
public sealed class TextCatalog
{
    readonly FrozenDictionary<string, ShopTexts> byLanguage;

    /// <exception cref="InvalidOperationException">A language lacks a text that another one has.</exception>
    public TextCatalog()
    {
        byLanguage = Languages.All.ToFrozenDictionary(language => language, Read);
        var all = byLanguage.Values.SelectMany(texts => texts.Keys).ToHashSet();
        foreach (var texts in byLanguage.Values)
        {
            var missing = all.Except(texts.Keys).ToList();
            if (missing.Count > 0)
            {
                throw new InvalidOperationException($"{texts.Language} lacks: {string.Join(", ", missing)}");
            }
        }
    }

    /// <summary>English when the language is not one of ours.</summary>
    public ShopTexts In(string language) => byLanguage.GetValueOrDefault(language, byLanguage[Languages.English]);

    static ShopTexts Read(string language)
    {
        var words = JsonSerializer.Deserialize<Dictionary<string, string>>(EmbeddedFile.Read($"texts.{language}.json"))!;
        return new ShopTexts(language, words.ToFrozenDictionary());
    }
}
