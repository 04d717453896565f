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
    public async Task The_reports_of_an_import_and_an_audit([Values(Setting.English, Setting.Chinese)] string language, [Values(Setting.Desk, Setting.Phone)] int width)
    {
        var owner = await OwnerAsync(new() { Language = language, Width = width });
        await owner.Import.OpenAsync();
        await owner.Import.CheckAsync("old-shop.csv", "customer,points,kind,earned_at,external_id\n2,250,purchase,2025-11-03,A-1\n2,-100,,2025-12-24,A-2\n3,eighty,,,B-1\nnobody@shopper.example,10,,,C-1\n4,35,,,D-1\n");
        await TakeAsync("import-report");
        await owner.AuditAsync();
        await TakeAsync("audit-report");

        Task TakeAsync(string name) => owner.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}-{language}-{width}-light.png"), FullPage = true });
    }

    [Test]
    public async Task The_picture_for_the_read_me()
    {
        var shop = await LookAtAsync(View.All.Single(view => view.Name == "rewards"), new());
        await shop.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, "README.png") });
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
