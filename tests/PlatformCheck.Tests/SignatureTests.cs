using NUnit.Framework;

namespace Encore.PlatformCheck.Tests;

/// <summary>Every kind of type that a signature can hold: it fits unchanged, and a change in it is seen.</summary>
public sealed class SignatureTests
{
    [TestCase("List<Order>", "List<string>")]
    [TestCase("Dictionary<string, List<Order[]>>", "Dictionary<string, List<Order>>")]
    [TestCase("Order[]", "Order[][]")]
    [TestCase("int[,]", "int[,,]")]
    [TestCase("int?", "long?")]
    [TestCase("Outer.Inner", "Outer.Other")]
    [TestCase("Box<int>.Lid<string>", "Box<string>.Lid<int>")]
    [TestCase("(int Id, string Name)", "(string Id, string Name)")]
    [TestCase("int*", "long*")]
    [TestCase("delegate*<int, void>", "delegate*<long, void>")]
    [TestCase("delegate*<int, void>", "delegate* unmanaged[Cdecl]<int, void>")]
    [TestCase("Func<Order, bool>", "Func<Order, bool?>")]
    [TestCase("Color", "Other.Color")]
    public void A_type_in_a_signature_is_compared_in_full(string wanted, string changed)
    {
        Assert.That(Check(wanted, wanted).Findings, Is.Empty);
        var report = Check(wanted, changed);
        Assert.That(report.Findings, Has.Count.EqualTo(1));
        Assert.That(report.Findings[0].Text, Does.Contain("Take"));
        Assert.That(report.Findings[0].Nearest, Does.Contain("Take"));
    }

    [Test]
    public void Two_types_of_one_short_name_are_told_apart_by_their_long_names() =>
        Assert.That(Check("Color", "Other.Color").Findings[0].Nearest, Does.Contain("[Shop]Other.Color"));

    [Test]
    public void Names_of_tuple_elements_do_not_matter() =>
        Assert.That(Check("(int Id, string Name)", "(int Number, string Title)").Findings, Is.Empty);

    [Test]
    public void A_class_that_became_a_struct_is_another_type_in_a_signature()
    {
        var report = Store.Check(
            "public class Money { } public class Till { public static void Put(Money money) { } public static Money Get() => null; }",
            "public struct Money { } public class Till { public static void Put(Money money) { } public static Money Get() => default; }",
            "public class Plugin { void Run() => Till.Put(Till.Get()); }");

        Assert.That(report.Findings.Select(finding => finding.Text), Is.EquivalentTo(new[] { "static void Put(Money)", "static Money Get()" }));
    }

    [Test]
    public void Generic_methods_and_members_of_generic_types_fit()
    {
        const string shop = """
            public class Box<T> { public T Item; public U Map<U>(Func<T, U> map) => map(Item); public static Box<T> Of(T item) => new() { Item = item }; public class Lid<V> { public V Of(T t, V v) => v; } }
            """;
        Assert.That(Store.Check(shop, shop, """
            public class Plugin<P> { public string Run(P p) => Box<P>.Of(p).Map(x => x.ToString()) + new Box<int>.Lid<string>().Of(1, "") + Box<List<P>>.Of(null).Item; }
            """).Findings, Is.Empty);
    }

    [Test]
    public void A_changed_generic_method_is_reported()
    {
        var report = Store.Check(
            "public class Box<T> { public U Map<U>(Func<T, U> map) => default; }",
            "public class Box<T> { public U Map<U>(Func<U, T> map) => default; }",
            "public class Plugin { string Run(Box<int> box) => box.Map(x => \"\"); }");

        Assert.That(report.Findings.Select(finding => (finding.Text, finding.Nearest)),
            Is.EqualTo(new[] { ("M0 Map<M0>(Func<T0, M0>)", "M0 Map<M0>(Func<M0, T0>)") }));
    }

    private static Reporting.Report Check(string wanted, string changed) => Store.Check(
        Shop(wanted),
        Shop(changed),
        "public unsafe class Plugin { public static void Run() => Desk.Take(default); }");

    private static string Shop(string type) => $$"""
        public class Order { }
        public enum Color { }
        namespace Other { public enum Color { } }
        public class Outer { public class Inner { } public class Other { } }
        public class Box<T> { public class Lid<U> { } }
        public unsafe class Desk { public static void Take({{type}} value) { } }
        """;
}
