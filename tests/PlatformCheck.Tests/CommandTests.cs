using System.Text.Json;
using NUnit.Framework;

namespace Encore.PlatformCheck.Tests;

public sealed class CommandTests
{
    private static readonly Compiled Shop = Compiled.From("Shop", "namespace Sales { public class Order { public void Pay(int amount) { } } }");
    private static readonly Compiled Plugin = Compiled.From("Shop.Plugin", "public class Plugin { public void Run(Sales.Order order) => order.Pay(1); }", Shop);

    [Test]
    public void A_plugin_that_fits_ends_with_0()
    {
        using var store = new Store(Shop);

        var (code, output, _) = Run("--plugin", PluginIn(store), "--platform", store.Platform);

        Assert.That(code, Is.Zero);
        Assert.That(output.TrimEnd().Split('\n')[^1], Does.Match(@"^fits: \d+ references checked, 0 missing$"));
    }

    [Test]
    public void A_plugin_that_does_not_fit_ends_with_1_and_a_list_by_assembly_and_type()
    {
        using var store = new Store(Compiled.From("Shop", "namespace Sales { public class Order { public void Pay(long amount) { } } }"));

        var (code, output, _) = Run("--plugin", PluginIn(store), "--platform", store.Platform);

        Assert.That(code, Is.EqualTo(1));
        Assert.That(output.ReplaceLineEndings("\n"), Does.Contain("""
            Shop
              Sales.Order
                missing: void Pay(int)
                  nearest: void Pay(long)
                  used by: Plugin.Run

            does not fit: 1 missing of
            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void The_report_can_be_had_as_json()
    {
        using var store = new Store(Compiled.From("Shop", "namespace Sales { public class Order { } }"));

        var (code, output, _) = Run("--plugin", PluginIn(store), "--platform", store.Platform, "--json");

        using var json = JsonDocument.Parse(output);
        Assert.That(code, Is.EqualTo(1));
        Assert.That(json.RootElement.GetProperty("fits").GetBoolean(), Is.False);
        var finding = json.RootElement.GetProperty("findings")[0];
        Assert.That(finding.GetProperty("kind").GetString(), Is.EqualTo("missing"));
        Assert.That(finding.GetProperty("type").GetString(), Is.EqualTo("Sales.Order"));
        Assert.That(finding.GetProperty("text").GetString(), Is.EqualTo("void Pay(int)"));
    }

    [TestCase("", "Name what to check")]
    [TestCase("--plugin X", "Name what to check")]
    [TestCase("--plugin", "--plugin needs a path")]
    [TestCase("--plugin --json", "--plugin needs a path")]
    [TestCase("--wrong X", "'--wrong' is not known")]
    [TestCase("--plugin P --platform nowhere", "Give --platform the folder of a published store")]
    [TestCase("--plugin nowhere.zip --platform S", "Give --plugin a zip")]
    [TestCase("--plugin S/Shop.runtimeconfig.json --platform S", "Give --plugin a zip")]
    [TestCase("--plugin empty.zip --platform S", "not a readable zip")]
    [TestCase("--plugin empty.dll --platform S", "holds no .NET assembly")]
    [TestCase("--plugin P --platform E", "holds neither a *.runtimeconfig.json")]
    [TestCase("--plugin P --platform S --dotnet E", "has neither that nor a later one")]
    public void A_command_that_cannot_be_followed_ends_with_2_and_says_what_to_do(string words, string message)
    {
        using var store = new Store(Shop);
        var empty = Directory.CreateDirectory(Path.Combine(store.Plugins, "empty")).FullName;
        File.WriteAllText(Path.Combine(store.Plugins, "empty.zip"), "no zip");
        File.WriteAllText(Path.Combine(store.Plugins, "empty.dll"), "no dll");
        var given = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word switch
        {
            "P" => PluginIn(store),
            "E" => empty,
            "S" => store.Platform,
            "S/Shop.runtimeconfig.json" => Path.Combine(store.Platform, "Shop.runtimeconfig.json"),
            "empty.zip" or "empty.dll" => Path.Combine(store.Plugins, word),
            _ => word,
        });

        var (code, output, error) = Run([.. given]);

        Assert.That(code, Is.EqualTo(2));
        Assert.That(output, Is.Empty);
        Assert.That(error, Does.Contain(message));
    }

    private static string PluginIn(Store store)
    {
        Plugin.SaveTo(store.Plugins);
        return Path.Combine(store.Plugins, "Shop.Plugin.dll");
    }

    private static (int Code, string Output, string Error) Run(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (Program.Run(words, output, error), output.ToString(), error.ToString());
    }
}
