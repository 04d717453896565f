using System.IO.Compression;
using System.Reflection;

namespace Encore.OrchardCore.Loyalty.Tests.Packaging;

public sealed class PackageTests
{
    private static readonly string[] Main = ["Encore.Loyalty.dll", "Encore.Loyalty.Storage.dll", "Encore.Loyalty.Web.dll", "Encore.OrchardCore.Loyalty.dll"];

    [Test]
    public void The_main_package_brings_the_module_and_what_it_stands_on() => Assert.That(Assemblies("Encore.OrchardCore.Loyalty"), Is.EquivalentTo(Main));

    [Test]
    public void The_commerce_package_brings_its_module_and_needs_the_main_one()
    {
        Assert.That(Assemblies("Encore.OrchardCore.Loyalty.Commerce"), Is.EquivalentTo(new[] { "Encore.OrchardCore.Loyalty.Commerce.dll" }));
        Assert.That(Text("Encore.OrchardCore.Loyalty.Commerce", "Encore.OrchardCore.Loyalty.Commerce.nuspec"), Does.Contain("<dependency id=\"Encore.OrchardCore.Loyalty\""));
    }

    [TestCase("Encore.OrchardCore.Loyalty", "Encore.OrchardCore.Loyalty")]
    [TestCase("Encore.OrchardCore.Loyalty.Commerce", "Encore.OrchardCore.Loyalty;Encore.OrchardCore.Loyalty.Commerce")]
    public void A_site_that_references_the_package_lists_the_modules(string package, string modules) =>
        Assert.That(Text(package, $"build/{package}.props"), Does.Contain($"<ModulePackageNames Include=\"{modules}\" />"));

    [TestCase("Encore.OrchardCore.Loyalty")]
    [TestCase("Encore.OrchardCore.Loyalty.Commerce")]
    public void No_platform_assembly_is_asked_for_as_a_package(string package) =>
        Assert.That(Text(package, $"{package}.nuspec"), Does.Not.Contain("id=\"OrchardCore").And.Not.Contain("id=\"YesSql"));

    private static List<string> Assemblies(string package)
    {
        using var archive = Open(package);
        return [.. archive.Entries.Where(entry => entry.FullName.StartsWith("lib/net10.0/", StringComparison.Ordinal)).Select(entry => entry.Name)];
    }

    private static string Text(string package, string file)
    {
        using var archive = Open(package);
        using var reader = new StreamReader(archive.GetEntry(file)!.Open());
        return reader.ReadToEnd();
    }

    private static ZipArchive Open(string package) => ZipFile.OpenRead(Path.Combine(Metadata("Artifacts"), $"{package}.{Metadata("PackageVersion")}.nupkg"));

    private static string Metadata(string key) =>
        typeof(PackageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;
}
