using System.Reflection;
using Encore.OrchardCore.Loyalty.Commerce;
using OrchardCore.Modules.Manifest;

namespace Encore.OrchardCore.Loyalty.Tests.Packaging;

public sealed class ModuleAssetTests
{
    public static IEnumerable<Assembly> Modules => [typeof(Features).Assembly, typeof(CommerceFeatures).Assembly];

    [TestCaseSource(nameof(Modules))]
    public void The_module_is_called_like_its_assembly(Assembly module) =>
        Assert.That(module.GetCustomAttribute<ModuleAttribute>()!.Id, Is.EqualTo(module.GetName().Name));

    /// <summary>An empty or foreign right side stops the whole site in development.</summary>
    [TestCaseSource(nameof(Modules))]
    public void Both_sides_of_an_asset_end_alike(Assembly module)
    {
        var prefix = $"Areas/{module.GetName().Name}/";
        foreach (var asset in Assets(module))
        {
            Assert.That(asset, Has.Length.EqualTo(2));
            Assert.That(asset[0], Does.StartWith(prefix));
            Assert.That(asset[1], Does.EndWith("/" + asset[0][prefix.Length..]));
        }
    }

    [TestCaseSource(nameof(Modules))]
    public void Every_file_that_is_announced_is_embedded_under_the_platforms_name(Assembly module)
    {
        var name = module.GetName().Name!;
        var wanted = Assets(module).Select(asset => asset[0][$"Areas/{name}/".Length..]).Where(path => !path.EndsWith(".cshtml", StringComparison.Ordinal)).Select(path => $"{name}.{path.Replace('/', '>')}");

        Assert.That(module.GetManifestResourceNames(), Is.EquivalentTo(wanted));
    }

    [TestCase("wwwroot/encore.css")]
    [TestCase("wwwroot/encore.js")]
    [TestCase("wwwroot/orchard.css")]
    [TestCase("Views/EncoreRewards.cshtml")]
    [TestCase("Views/EncoreProductReviews.cshtml")]
    [TestCase("Localization/zh-CN.po")]
    public void The_main_module_announces(string path) =>
        Assert.That(Assets(typeof(Features).Assembly).Select(asset => asset[0]), Has.Member($"Areas/{Features.Loyalty}/{path}"));

    private static IEnumerable<string[]> Assets(Assembly module) => module.GetCustomAttributes<ModuleAssetAttribute>().Select(asset => asset.Asset.Split('|'));
}
