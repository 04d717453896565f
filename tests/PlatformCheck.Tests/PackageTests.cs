using System.IO.Compression;
using Encore.PlatformCheck.Assemblies;
using Encore.PlatformCheck.Reporting;
using NUnit.Framework;

namespace Encore.PlatformCheck.Tests;

public sealed class PackageTests
{
    private static readonly Compiled Shop = Compiled.From("Shop", "public class Order { }");
    private static readonly Compiled Plugin = Compiled.From("Shop.Plugin", "public class Plugin { public object Run() => new Order(); }", Shop);
    private static readonly Compiled Newer = Compiled.From("Shop.Plugin", "public class Plugin { public object Run() => new Ordered(); }", Compiled.From("Shop", "public class Ordered { }"));

    [Test]
    public void In_a_zip_every_dll_below_the_root_is_checked_and_answers_for_the_others()
    {
        var library = Compiled.From("Library", "public class Tool { }");
        var user = Compiled.From("Shop.Plugin", "public class Plugin { object Run() => new Tool(); object Shop() => new Order(); }", library, Shop);
        using var store = new Store(Shop);

        Assert.That(store.Check(Zip(store, "fits.zip", ("Misc.Plugin/Shop.Plugin.dll", user), ("Misc.Plugin/Library.dll", library))).Findings, Is.Empty);
        Assert.That(store.Check(Zip(store, "lacks.zip", ("Misc.Plugin/Shop.Plugin.dll", user))).Findings[0].Text, Is.EqualTo("assembly Library 0.0.0.0"));
    }

    [Test]
    public void Translations_and_native_or_reference_assemblies_in_a_zip_are_passed_over()
    {
        using var store = new Store(Shop);
        var texts = Compiled.From("Shop.Plugin.resources", "[assembly: AssemblyCulture(\"zh\")] class Lost : Ordered { }", Compiled.From("Shop", "public class Ordered { }"));
        var zip = Zip(store, "plugin.zip", ("P/Shop.Plugin.dll", Plugin), ("P/zh/Shop.Plugin.resources.dll", texts), ("P/runtimes/win/Native.dll", Newer), ("P/ref/Other.dll", Newer));

        Assert.That(store.Check(zip).Findings, Is.Empty);
    }

    [Test]
    public void An_assembly_that_is_only_named_resources_is_checked()
    {
        using var store = new Store(Shop);

        Assert.That(store.Check(Compiled.From("Shop.Resources", "class Lost : Ordered { }", Compiled.From("Shop", "public class Ordered { }"))).Fits, Is.False);
    }

    [TestCase("lib/net8.0", "lib/netstandard2.0", true)]
    [TestCase("lib/netstandard2.0", "lib/netstandard1.0", true)]
    [TestCase("lib/net8.0", "lib/net99.0", true)]
    [TestCase("lib/net8.0", "lib/net9.0", false)]
    public void Of_a_nuget_package_the_best_folder_for_the_store_is_checked(string fitting, string other, bool fits)
    {
        using var store = new Store(Shop);
        var package = Zip(store, "plugin.nupkg", ($"{fitting}/Shop.Plugin.dll", Plugin), ($"{other}/Shop.Plugin.dll", Newer));

        Assert.That(store.Check(package).Fits, Is.EqualTo(fits));
    }

    [TestCase("net9.0", "9.0.1", true)]
    [TestCase("net10.0", "9.0.1", false)]
    [TestCase("net9.0-windows", "9.0.1", false)]
    [TestCase("netcoreapp3.1", "9.0.1", true)]
    [TestCase("netstandard2.1", "9.0.1", true)]
    [TestCase("net48", "9.0.1", false)]
    [TestCase("net4.8", "9.0.1", false)]
    public void A_lib_folder_suits_the_versions_that_can_run_it(string folder, string runtime, bool suits) =>
        Assert.That(LibFolder.Rank(folder, Version.Parse(runtime)) > 0, Is.EqualTo(suits));

    [Test]
    public void Two_packages_answer_for_each_other()
    {
        var user = Compiled.From("Commerce", "public class More : Plugin { }", Plugin, Shop);
        using var store = new Store(Shop);
        var first = Zip(store, "one.nupkg", ("lib/net8.0/Shop.Plugin.dll", Plugin));
        var second = Zip(store, "two.nupkg", ("lib/net8.0/Commerce.dll", user));

        Assert.That(store.Check(second).Fits, Is.False);
        Assert.That(store.Check(first, second).Fits, Is.True);
    }

    [Test]
    public void A_packed_contract_is_an_error_and_answers_for_nothing()
    {
        var contract = Compiled.From("Shop", "[assembly: AssemblyMetadata(\"Encore.Contract\", \"true\")] public class Order { }");
        using var store = new Store(Compiled.From("Shop", "public class Ordered { }"));

        var report = store.Check(Zip(store, "plugin.zip", ("P/Shop.Plugin.dll", Plugin), ("P/Shop.dll", contract)));

        Assert.That(report.Findings.Select(finding => finding.Kind), Is.EqualTo(new[] { FindingKind.PackedContract, FindingKind.Missing, FindingKind.Missing }));
    }

    [TestCase("1.0.0.0", "1.0.0.0", true)]
    [TestCase("1.0.0.0", "2.0.0.0", true)]
    [TestCase("2.0.0.0", "1.0.0.0", false)]
    public void A_private_dll_that_the_store_has_too_is_a_warning_and_an_error_when_the_store_has_an_older_one(string packed, string stores, bool fits)
    {
        using var store = new Store(Shop, Library(stores));
        var zip = Zip(store, "plugin.zip", ("P/Shop.Plugin.dll", Plugin), ("P/Library.dll", Library(packed)));

        var report = store.Check(zip);

        Assert.That(report.Fits, Is.EqualTo(fits));
        var finding = report.Findings.Single();
        Assert.That((finding.Kind, finding.IsWarning), Is.EqualTo((FindingKind.HostHasFile, fits)));
        Assert.That(finding.Text, Is.EqualTo($"the package holds {packed}, the store has {stores} and loads its own"));
    }

    [Test]
    public void The_stores_copy_of_a_private_dll_answers_for_it()
    {
        var user = Compiled.From("Shop.Plugin", "public class Plugin { int Run() => Tool.New; }", Compiled.From("Library", "public class Tool { public static int New; }"));
        using var store = new Store(Compiled.From("Library", "public class Tool { public static int Old; }"));

        var zip = Zip(store, "plugin.zip", ("P/Shop.Plugin.dll", user), ("P/Library.dll", Compiled.From("Library", "public class Tool { public static int New; }")));

        Assert.That(store.Check(zip).Findings.Select(finding => finding.Kind), Is.EqualTo(new[] { FindingKind.HostHasFile, FindingKind.Missing }));
    }

    [Test]
    public void A_nuget_package_takes_the_place_of_an_older_one_in_the_store()
    {
        using var store = new Store(Shop, Library("1.0.0.0"));
        var package = Zip(store, "library.nupkg", ("lib/net8.0/Library.dll", Library("2.0.0.0")));

        var report = store.Check(package);

        Assert.That(report.Findings.Single().IsWarning, Is.True);
        Assert.That(report.Fits, Is.True);
    }

    [Test]
    public void A_plugin_that_is_installed_already_is_checked_without_a_word()
    {
        using var store = new Store(Shop, Plugin);

        Assert.That(store.Check(Path.Combine(store.Platform, "Shop.Plugin.dll")).Findings, Is.Empty);
    }

    [Test]
    public void Dlls_beside_a_single_one_answer_for_it_and_are_not_checked()
    {
        using var store = new Store(Shop);
        Compiled.From("Library", "public class Tool : Ordered { }", Compiled.From("Shop", "public class Ordered { }")).SaveTo(store.Plugins);
        var user = Compiled.From("Shop.Plugin", "public class Plugin { object Run(object o) => o as Tool; }", Compiled.From("Library", "public class Tool { }"));

        Assert.That(store.Check(user).Findings, Is.Empty);
    }

    private static Compiled Library(string version) => Compiled.From("Library", $"[assembly: AssemblyVersion(\"{version}\")] public class Tool {{ }}");

    private static string Zip(Store store, string name, params (string Path, Compiled Assembly)[] entries)
    {
        var path = Path.Combine(store.Plugins, name);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (entry, assembly) in entries)
        {
            using var stream = zip.CreateEntry(entry).Open();
            stream.Write(assembly.Image);
        }

        return path;
    }
}
