using System.Reflection;
using NUnit.Framework;

namespace Encore.Architecture;

public sealed class LayerTests
{
    private static readonly Assembly Core = typeof(Loyalty.LoyaltyEngine).Assembly;
    private static readonly Assembly Storage = Assembly.Load("Encore.Loyalty.Storage");
    private static readonly Assembly Web = Assembly.Load("Encore.Loyalty.Web");

    [Test]
    public void The_core_knows_no_web_no_database_and_no_platform() =>
        Assert.That(References(Core), Has.None.Matches<string>(name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name.StartsWith("Nop.", StringComparison.Ordinal)
            || name.StartsWith("OrchardCore", StringComparison.Ordinal) || name.StartsWith("Encore.", StringComparison.Ordinal)));

    [Test]
    public void The_core_ships_with_Autofac_and_Json_alone() =>
        Assert.That(References(Core).Where(name => !name.StartsWith("System.", StringComparison.Ordinal)), Is.EquivalentTo(new[] { "Autofac", "Newtonsoft.Json" }));

    [Test]
    public void Storage_brings_no_driver() =>
        Assert.That(References(Storage).Where(name => !name.StartsWith("System.", StringComparison.Ordinal)), Is.SubsetOf(new[] { "Autofac", "Newtonsoft.Json", "Encore.Loyalty" }));

    [Test]
    public void Screens_do_not_know_the_database() =>
        Assert.That(References(Web), Has.None.EqualTo("Encore.Loyalty.Storage").And.None.EqualTo("System.Data.Common"));

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(reference => reference.Name!);
}
