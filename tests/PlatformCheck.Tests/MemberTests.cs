using Encore.PlatformCheck.Reporting;
using NUnit.Framework;

namespace Encore.PlatformCheck.Tests;

public sealed class MemberTests
{
    private const string UsesPay = "public class Plugin { public void Run(Order order) => order.Pay(1); }";

    [Test]
    public void A_plugin_fits_the_store_it_was_built_against()
    {
        const string shop = """
            public class Order { public string Name = ""; public int Total { get; set; } public void Pay(int amount) { } public Order(int id) { } }
            """;
        var report = Store.Check(shop, shop, "public class Plugin { void Run() { var o = new Order(1) { Total = 2 }; o.Pay(o.Total + o.Name.Length); } }");

        Assert.That(report.Findings, Is.Empty);
        Assert.That(report.Checked, Is.GreaterThan(5));
    }

    [Test]
    public void A_method_whose_parameter_changed_is_reported_with_the_nearest_signature()
    {
        var finding = Only(Store.Check(
            "public class Order { public void Pay(int amount) { } }",
            "public class Order { public void Pay(long amount) { } public void Pay(string a, string b) { } }",
            UsesPay));

        Assert.That((finding.Kind, finding.Assembly, finding.Type), Is.EqualTo((FindingKind.Missing, "Shop", "Order")));
        Assert.That(finding.Text, Is.EqualTo("void Pay(int)"));
        Assert.That(finding.Nearest, Is.EqualTo("void Pay(long)"));
        Assert.That(finding.UsedBy, Is.EqualTo("Plugin.Run"));
    }

    [TestCase("public int Pay(int amount) => 1;", "int Pay(int)", TestName = "A_changed_return_type_is_reported")]
    [TestCase("public static void Pay(int amount) { }", "static void Pay(int)", TestName = "A_method_made_static_is_reported")]
    [TestCase("public void Pay<T>(int amount) { }", "void Pay<M0>(int)", TestName = "A_method_made_generic_is_reported")]
    [TestCase("public void Pay(ref int amount) { }", "void Pay(ref int)", TestName = "A_parameter_made_ref_is_reported")]
    [TestCase("public void Pay(int amount, string note = \"\") { }", "void Pay(int, string)", TestName = "An_optional_parameter_added_is_reported")]
    [TestCase("public void PayNow(int amount) { }", "void PayNow(int)", TestName = "A_renamed_method_is_reported_with_the_similar_name")]
    public void A_changed_method_is_reported(string inStore, string nearest)
    {
        var finding = Only(Store.Check("public class Order { public void Pay(int amount) { } }", $"public class Order {{ {inStore} }}", UsesPay));

        Assert.That((finding.Kind, finding.Text, finding.Nearest), Is.EqualTo((FindingKind.Missing, "void Pay(int)", nearest)));
    }

    [TestCase("public void Pay(int sum) { } public void Pay(string s) { }", TestName = "Another_parameter_name_or_a_new_overload_fits")]
    [TestCase("public virtual void Pay(int amount) { }", TestName = "A_method_made_virtual_fits")]
    [TestCase("[Obsolete] public void Pay(int amount) { }", TestName = "A_method_made_obsolete_fits")]
    public void A_change_that_does_not_matter_fits(string inStore) =>
        Assert.That(Store.Check("public class Order { public void Pay(int amount) { } }", $"public class Order {{ {inStore} }}", UsesPay).Findings, Is.Empty);

    [Test]
    public void Nullable_annotations_do_not_matter() => Assert.That(
        Store.Check(
            "public class Order { public string Name(string s) => s; }",
            "public class Order { public string? Name(string? s) => s; }",
            "public class Plugin { string Run(Order o) => o.Name(\"\"); }").Findings,
        Is.Empty);

    [TestCase("internal", "internal void Pay(int)")]
    [TestCase("private", "private void Pay(int)")]
    [TestCase("private protected", "private protected void Pay(int)")]
    public void A_method_that_is_no_longer_public_is_reported_as_such(string access, string nearest)
    {
        var finding = Only(Store.Check("public class Order { public void Pay(int amount) { } }", $"public class Order {{ {access} void Pay(int amount) {{ }} }}", UsesPay));

        Assert.That((finding.Kind, finding.Nearest), Is.EqualTo((FindingKind.NotVisible, nearest)));
    }

    [Test]
    public void A_protected_method_used_by_a_derived_type_fits()
    {
        const string shop = "public class Order { protected void Pay() { } protected internal int Total; }";
        Assert.That(Store.Check(shop, shop, "public class Big : Order { int Run() { Pay(); return Total; } }").Findings, Is.Empty);
    }

    [Test]
    public void Internals_opened_to_the_plugin_fit()
    {
        const string shop = """
            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Shop.Plugin")]
            internal class Order { internal void Pay(int amount) { } }
            """;
        Assert.That(Store.Check(shop, shop, "class Plugin { void Run(Order order) => order.Pay(1); }").Findings, Is.Empty);
    }

    [Test]
    public void A_method_moved_to_a_base_class_fits() => Assert.That(
        Store.Check(
            "public class Order { public void Pay(int amount) { } }",
            "public class Document<T> { public void Pay(T amount) { } } public class Order : Document<int> { }",
            UsesPay).Findings,
        Is.Empty);

    [Test]
    public void A_method_moved_to_a_base_interface_is_reported_with_its_new_place()
    {
        var finding = Only(Store.Check(
            "public interface IOrder { void Pay(int amount); }",
            "public interface IPayable { void Pay(int amount); } public interface IOrder : IPayable { }",
            "public class Plugin { void Run(IOrder order) => order.Pay(1); }"));

        Assert.That(finding.Nearest, Is.EqualTo("void Pay(int) (in IPayable)"));
    }

    [Test]
    public void A_constructor_is_not_inherited()
    {
        var finding = Only(Store.Check(
            "public class Document { public Document() { } public Document(int id) { } } public class Order : Document { public Order(int id) { } }",
            "public class Document { public Document() { } public Document(int id) { } } public class Order : Document { public Order(long id) { } }",
            "public class Plugin { object Run() => new Order(1); }"));

        Assert.That((finding.Text, finding.Nearest), Is.EqualTo(("new(int)", "new(long)")));
    }

    [Test]
    public void A_field_whose_type_changed_is_reported()
    {
        var finding = Only(Store.Check(
            "public class Order { public int Total; public int Count; }",
            "public class Order { public decimal Total; public int Count; }",
            "public class Plugin { int Run(Order o) => o.Total + o.Count; }"));

        Assert.That((finding.Text, finding.Nearest), Is.EqualTo(("int Total", "Decimal Total")));
    }

    [Test]
    public void A_field_that_became_a_property_is_reported_with_the_property()
    {
        var finding = Only(Store.Check(
            "public class Order { public int Total; }",
            "public class Order { public int Total { get; set; } }",
            "public class Plugin { int Run(Order o) => o.Total; }"));

        Assert.That((finding.Text, finding.Nearest), Is.EqualTo(("int Total", "int get_Total()")));
    }

    [Test]
    public void A_setter_that_became_init_only_is_reported_because_its_modreq_differs()
    {
        var finding = Only(Store.Check(
            "public class Order { public int Total { get; set; } }",
            "public class Order { public int Total { get; init; } }",
            "public class Plugin { void Run(Order o) => o.Total = 1; }"));

        Assert.That(finding.Nearest, Is.EqualTo("void modreq(IsExternalInit) set_Total(int)"));
    }

    [Test]
    public void Init_only_setters_and_in_parameters_fit_as_they_are()
    {
        const string shop = "public class Order { public int Total { get; init; } public virtual void Pay(in int amount) { } public volatile int State; }";
        Assert.That(Store.Check(shop, shop, "public class Plugin { void Run() { var o = new Order { Total = 1 }; o.Pay(1); o.State = 2; } }").Findings, Is.Empty);
    }

    [Test]
    public void Only_what_is_used_counts() => Assert.That(
        Store.Check("public class Order { public void Pay(int a) { } public void Ship() { } }", "public class Order { public void Pay(int a) { } }", UsesPay).Findings,
        Is.Empty);

    [TestCase("void Run(Order o) => o.Pay();")]
    [TestCase("IEnumerable<int> Run(Order o) { o.Pay(); yield return 1; }")]
    [TestCase("async void Run(Order o) { await System.Threading.Tasks.Task.Yield(); o.Pay(); }")]
    [TestCase("Action Run(Order o) => () => o.Pay();")]
    [TestCase("Action<Order> Run() => o => o.Pay();")]
    [TestCase("void Run(Order o) { Inner(); void Inner() => o.Pay(); }")]
    public void The_user_is_named_as_it_is_written(string method)
    {
        var finding = Only(Store.Check("public class Order { public void Pay() { } }", "public class Order { }", $"namespace My {{ public class Plugin {{ {method} }} }}"));

        Assert.That(finding.UsedBy, Is.EqualTo("My.Plugin.Run"));
    }

    [Test]
    public void Two_uses_of_one_missing_method_are_reported_once() => Assert.That(
        Store.Check(
            "public class Box<T> { public void Open() { } }",
            "public class Box<T> { public void Close() { } }",
            "public class Plugin { void Run(Box<int> a, Box<string> b) { a.Open(); b.Open(); } }").Findings,
        Has.Count.EqualTo(1));

    private static Finding Only(Report report)
    {
        Assert.That(report.Findings, Has.Count.EqualTo(1));
        return report.Findings[0];
    }
}
