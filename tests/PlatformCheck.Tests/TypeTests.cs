using Encore.PlatformCheck.Reporting;
using NUnit.Framework;

namespace Encore.PlatformCheck.Tests;

public sealed class TypeTests
{
    private const string Plugin = "public class Plugin { public object Run(object o) => (Sales.Order)o; }";

    [Test]
    public void A_type_that_moved_to_another_namespace_is_reported_with_its_new_name()
    {
        var report = Store.Check("namespace Sales { public class Order { } }", "namespace Shop.Orders { public class Order { } }", Plugin);

        var finding = report.Findings.Single();
        Assert.That((finding.Kind, finding.Type, finding.Text), Is.EqualTo((FindingKind.Missing, "Sales.Order", "type Order")));
        Assert.That((finding.Nearest, finding.UsedBy), Is.EqualTo(("Shop.Orders.Order", "Plugin.Run")));
    }

    [Test]
    public void A_renamed_type_is_reported_with_the_similar_name()
    {
        var report = Store.Check("namespace Sales { public class Order { } }", "namespace Sales { public class Orders { } }", Plugin);

        Assert.That(report.Findings.Single().Nearest, Is.EqualTo("Sales.Orders"));
    }

    [Test]
    public void A_type_that_is_no_longer_public_is_reported_as_such()
    {
        var report = Store.Check("namespace Sales { public class Order { } }", "namespace Sales { class Order { } }", Plugin);

        Assert.That(report.Findings.Single().Kind, Is.EqualTo(FindingKind.NotVisible));
    }

    [TestCase("public class Outer { public class Inner { } }", 0)]
    [TestCase("public class Outer { public class Other { } }", 1)]
    [TestCase("public class Outer { internal class Inner { } }", 1)]
    [TestCase("class Outer { public class Inner { } }", 2)]
    [TestCase("public class Inner { }", 2)]
    public void A_nested_type_is_looked_up_in_its_outer_type(string store, int missing)
    {
        var report = Store.Check("public class Outer { public class Inner { } }", store, "public class Plugin { public object Run(object o) => o as Outer.Inner; }");

        Assert.That(report.Missing, Is.EqualTo(missing));
    }

    [Test]
    public void Members_of_a_missing_type_are_listed_too()
    {
        var report = Store.Check(
            "namespace Sales { public class Order { public void Pay() { } } }",
            "namespace Sales { }",
            "public class Plugin { public void Run(Sales.Order o) => o.Pay(); }");

        Assert.That(report.Findings.Select(finding => finding.Text), Is.EqualTo(new[] { "type Order", "void Pay()" }));
    }

    [Test]
    public void A_type_forwarded_to_another_assembly_fits()
    {
        const string orders = "namespace Sales { public class Order { public void Pay(Order.Line line) { } public class Line { } } }";
        var plugin = Compiled.From("Shop.Plugin", "public class Plugin { void Run(Sales.Order o) => o.Pay(new Sales.Order.Line()); }", Compiled.From("Shop", orders));
        var moved = Compiled.From("Shop.Core", orders);
        const string forward = "[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(Sales.Order))]";
        using var store = new Store(moved, Compiled.From("Shop", forward, moved));

        Assert.That(store.Check(plugin).Findings, Is.Empty);
    }

    [Test]
    public void A_type_that_moved_to_another_assembly_without_a_forward_is_reported_with_its_new_place()
    {
        const string order = "namespace Sales { public class Order { } }";
        var plugin = Compiled.From("Shop.Plugin", Plugin, Compiled.From("Shop", order));
        using var store = new Store(Compiled.From("Shop.Core", order), Compiled.From("Shop", "class Empty { }"));

        Assert.That(store.Check(plugin).Findings.Single().Nearest, Is.EqualTo("Sales.Order (in Shop.Core)"));
    }

    [Test]
    public void A_type_forwarded_to_an_assembly_that_lacks_it_is_reported()
    {
        const string order = "namespace Sales { public class Order { } }";
        var plugin = Compiled.From("Shop.Plugin", Plugin, Compiled.From("Shop", order));
        const string forward = "[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(Sales.Order))]";
        using var store = new Store(Compiled.From("Shop", forward, Compiled.From("Shop.Core", order)));

        Assert.That(store.Check(plugin).Findings.Single().Kind, Is.EqualTo(FindingKind.Missing));
    }

    [Test]
    public void What_the_framework_has_fits_and_what_it_lacks_is_reported()
    {
        var plugin = Compiled.From("Shop.Plugin", "public class Plugin { int Run(List<string> l) => l.Count + string.Concat(\"a\", \"b\").Length; }");
        using var store = new Store();

        Assert.That(store.Check(plugin).Findings, Is.Empty);
    }
}
