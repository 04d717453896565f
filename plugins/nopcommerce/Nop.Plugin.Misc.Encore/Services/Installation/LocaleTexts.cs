using Newtonsoft.Json;
using Nop.Core.Domain.Localization;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Encore.Services.Installation;

/// <summary>The words of the plugin's own pages, as locale resources that an admin may reword: Chinese for every kind of Chinese, English for all other languages.</summary>
public sealed class LocaleTexts(ILocalizationService localization, ILanguageService languages)
{
    public async Task AddAsync()
    {
        foreach (var language in await languages.GetAllLanguagesAsync(showHidden: true))
        {
            await localization.AddOrUpdateLocaleResourceAsync(For(language), language.Id);
        }
    }

    public Task RemoveAsync() => localization.DeleteLocaleResourcesAsync(EncoreDefaults.ResourcePrefix);

    internal static Dictionary<string, string> For(Language language) =>
        Read(language.LanguageCulture?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? "zh-CN" : "en");

    /// <summary>The file of a language, with the prefix in front of its keys.</summary>
    internal static Dictionary<string, string> Read(string language)
    {
        using var file = typeof(LocaleTexts).Assembly.GetManifestResourceStream($"Nop.Plugin.Misc.Encore.Texts.{language}.json")
            ?? throw new InvalidOperationException($"The texts in {language} are missing from the assembly.");
        using var reader = new StreamReader(file);
        var texts = JsonConvert.DeserializeObject<Dictionary<string, string>>(reader.ReadToEnd())!;
        return texts.ToDictionary(text => $"{EncoreDefaults.ResourcePrefix}.{text.Key}", text => text.Value);
    }
}
