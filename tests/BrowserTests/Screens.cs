using System.Runtime.CompilerServices;
using Encore.BrowserTests.Hosting;
using NUnit.Framework;

namespace Encore.BrowserTests;

/// <summary>Pictures for people to look at; they prove nothing.</summary>
[TestFixture]
internal sealed class Screens : SeededFixture
{
    private const string Switch = "ENCORE_SCREENS";

    private static readonly string Folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../artifacts/screens"));

    protected override string? NotNow => Environment.GetEnvironmentVariable(Switch) == "1" ? null : $"Pictures are taken where {Switch}=1 is set.";

    [Test]
    public async Task Every_screen_in_both_languages_at_both_widths_by_day_and_by_night(
        [Values(Setting.English, Setting.Chinese)] string language,
        [Values(Setting.Desk, Setting.Phone)] int width,
        [Values] bool dark)
    {
        var setting = new Setting { Language = language, Width = width, Dark = dark };
        foreach (var view in View.All)
        {
            var shop = await LookAtAsync(view, setting);
            var name = $"{view.Name}-{language}-{width}-{(dark ? "dark" : "light")}.png";
            await shop.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name), FullPage = true });
        }
    }

    [Test]
    public async Task The_picture_for_the_read_me()
    {
        var shop = await LookAtAsync(View.All.Single(view => view.Name == "rewards"), new());
        await shop.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, "README.png") });
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
