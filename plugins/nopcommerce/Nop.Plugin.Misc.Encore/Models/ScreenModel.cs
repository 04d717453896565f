namespace Nop.Plugin.Misc.Encore.Models;

/// <summary>A page of the admin around a screen of Encore.</summary>
/// <param name="Title">The resource of its title, without the plugin's prefix.</param>
/// <param name="MenuItem">Its entry in the admin's menu.</param>
/// <param name="Html">The screen.</param>
public sealed record ScreenModel(string Title, string MenuItem, string Html)
{
    public string TitleResource => $"{EncoreDefaults.ResourcePrefix}.{Title}";
}
