using Encore.PlatformCheck.Reporting;
using NUnit.Framework;

namespace Encore.PlatformCheck.Tests;

public sealed class VersionTests
{
    private const string Order = "public class Order { }";
    private const string Plugin = "public class Plugin { public object Run() => new Order(); }";

    [TestCase("4.90.0.0", "4.90.0.0", true)]
    [TestCase("4.90.0.0", "4.90.6.0", true)]
    [TestCase("0.0.0.0", "4.90.0.0", true)]
    [TestCase("0.0.0.0", "0.0.0.0", true)]
    [TestCase("4.90.1.0", "4.90.0.0", false)]
    [TestCase("5.0.0.0", "4.90.0.0", false)]
    public void A_reference_binds_upwards_only(string wanted, string present, bool fits)
    {
        var report = Store.Check(Versioned(wanted), Versioned(present), Plugin);

        Assert.That(report.Fits, Is.EqualTo(fits));
        if (!fits)
        {
            var finding = report.Findings.Single();
            Assert.That((finding.Kind, finding.Assembly, finding.Type), Is.EqualTo((FindingKind.OlderVersion, "Shop", (string?)null)));
            Assert.That(finding.Text, Is.EqualTo($"wanted {wanted} or higher, there is {present}"));
        }
    }

    [Test]
    public void An_assembly_that_is_nowhere_is_reported_with_all_that_is_wanted_of_it()
    {
        var plugin = Compiled.From("Shop.Plugin", Plugin, Compiled.From("Shop.Order", Order));
        using var store = new Store(Compiled.From("Shop.Orders", "class Empty { }"));

        var report = store.Check(plugin);

        Assert.That(report.Findings.Select(finding => finding.Text), Is.EqualTo(new[] { "assembly Shop.Order 0.0.0.0", "type Order", "new()" }));
        Assert.That(report.Findings[0].Nearest, Is.EqualTo("Shop.Orders"));
    }

    [Test]
    public void A_store_that_asks_for_an_older_dotnet_than_is_installed_is_held_to_what_it_asks_for()
    {
        var plugin = Compiled.From("Shop.Plugin", "public class Plugin { }");
        using var store = new Store();
        store.RunsOn(Environment.Version.Major - 1);

        var report = store.Check(plugin);

        Assert.That(report.Findings.Single().Text, Does.StartWith($"wanted {Environment.Version.Major}.0.0.0 or higher, there is {Environment.Version.Major - 1}.0.0.0"));
        Assert.That(report.Frameworks.Single(), Does.Contain($"the store asks for {Environment.Version.Major - 1}.0"));
    }

    private static string Versioned(string version) => $"[assembly: AssemblyVersion(\"{version}\")] {Order}";
}
