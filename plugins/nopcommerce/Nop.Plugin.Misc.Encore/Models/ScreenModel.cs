namespace Nop.Plugin.Misc.Encore.Models;

/// <summary>A page of the store around a screen of Encore.</summary>
/// <param name="Title">The resource of its title, without the plugin's prefix.</param>
/// <param name="Html">The screen.</param>
public sealed record ScreenModel(string Title, string Html)
{
    public string TitleResource => $"{EncoreDefaults.ResourcePrefix}.{Title}";
}
