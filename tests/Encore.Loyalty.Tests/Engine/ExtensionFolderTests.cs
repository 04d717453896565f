using Encore.Loyalty.Hosting;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Engine;

public sealed class ExtensionFolderTests
{
    private string folder = null!;

    [SetUp]
    public void Make() => folder = Directory.CreateTempSubdirectory("encore-extensions-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [Test]
    public void A_folder_that_is_not_there_holds_nothing() => Assert.That(Extensions.In(Path.Combine(folder, "none")), Is.EqualTo(Extensions.None).Using<Extensions>((left, right) => left.Modules.Count == right.Modules.Count && left.Problems.Count == right.Problems.Count));

    [Test]
    public async Task An_assembly_that_is_dropped_into_the_folder_brings_its_rules()
    {
        File.Copy(typeof(SampleExtension.SampleExtensionModule).Assembly.Location, Path.Combine(folder, "Encore.SampleExtension.dll"));
        var found = Extensions.In(folder);
        Assert.That(found.Problems, Is.Empty);
        using var shop = new Shop([.. found.Modules]);
        Assert.That((await shop.Engine.Programs.PublishAsync("""{ "earning": [ { "id": "big-basket", "kind": "large-order", "points": 50, "settings": { "from": 100 } } ] }""", "agency")).Errors, Is.Empty);
    }

    [Test]
    public void A_file_that_is_no_assembly_is_named_and_the_others_are_loaded()
    {
        File.WriteAllText(Path.Combine(folder, "Broken.dll"), "no assembly");
        File.Copy(typeof(SampleExtension.SampleExtensionModule).Assembly.Location, Path.Combine(folder, "Encore.SampleExtension.dll"));
        var found = Extensions.In(folder);
        Assert.That(found.Modules, Has.Count.EqualTo(1));
        Assert.That(found.Problems.Single(), Does.StartWith("The extension Broken.dll was left out: "));
    }

    [Test]
    public void A_module_that_cannot_register_is_named_and_left_out()
    {
        File.Copy(typeof(ExtensionFolderTests).Assembly.Location, Path.Combine(folder, "Encore.Loyalty.Tests.dll"));
        Assert.That(Extensions.In(folder).Problems.Single(), Is.EqualTo("The extension Encore.Loyalty.Tests.dll was left out: It needs a licence."));
    }
}

/// <summary>Public, for it is found by looking for public modules.</summary>
public sealed class UnlicensedModule : Autofac.Module
{
    protected override void Load(Autofac.ContainerBuilder builder) => throw new InvalidOperationException("It needs a licence.");
}
