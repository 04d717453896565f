using NUnit.Framework;

namespace Encore.PlatformCheck.Tests;

public sealed class AttributeTests
{
    private const string Base = "public class FeatureAttribute : Attribute { public string Id { get; set; } = \"\"; }";

    private const string Shop = Base + """
        public enum Kind { One, Two }
        public class Order { }
        public class ModuleAttribute : FeatureAttribute
        {
            public ModuleAttribute(string name, Kind kind) { }
            public string[] Tags { get; set; } = []; public Kind Kind { get; set; } public object Any { get; set; } = 1; public int Rank; public Type For { get; set; }
        }
        """;

    [Test]
    public void An_attribute_whose_constructor_and_properties_are_there_fits() => Assert.That(
        Store.Check(Shop, Shop, """
            [assembly: Module("a", Kind.Two, Id = "x", Tags = new[] { "t" }, Kind = Kind.One, Any = 3, Rank = 4, For = typeof(List<Order>))]
            """).Findings,
        Is.Empty);

    [TestCase("""[Module("a", Kind.One)]""", "string name, Kind kind", "string name", "new(string, Kind)")]
    [TestCase("""[Module("a", Kind.One, Kind = Kind.Two)]""", "public Kind Kind { get; set; }", "public Kind Sort { get; set; }", "Kind Kind { set; }")]
    [TestCase("""[Module("a", Kind.One, Kind = Kind.Two)]""", "public Kind Kind { get; set; }", "public int Kind { get; set; }", "Kind Kind { set; }")]
    [TestCase("""[Module("a", Kind.One, Kind = Kind.Two)]""", "public Kind Kind { get; set; }", "public Kind Kind { get; internal set; }", "Kind Kind { set; }")]
    [TestCase("""[Module("a", Kind.One, Rank = 1)]""", "public int Rank;", "public long Rank;", "int Rank")]
    [TestCase("""[Module("a", Kind.One, Id = "x")]""", "public string Id { get; set; }", "public string Name { get; set; }", "string Id { set; }")]
    [TestCase("""[Module("a", Kind.One, For = typeof(Order))]""", "public class Order { }", "public class Orders { }", "type Order")]
    [TestCase("""[Module("a", Kind.One, For = typeof(Dictionary<int, Order>))]""", "public class Order { }", "class Order { }", "type Order")]
    public void What_an_attribute_sets_must_be_there(string attribute, string wanted, string changed, string missing)
    {
        var report = Store.Check(Shop, Shop.Replace(wanted, changed, StringComparison.Ordinal), $"{attribute} public class Plugin {{ }}");

        Assert.That(report.Findings.Select(finding => finding.Text), Is.EqualTo(new[] { missing }));
    }
}
