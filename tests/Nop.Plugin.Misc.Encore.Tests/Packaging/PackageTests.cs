using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Nop.Plugin.Misc.Encore.Tests.Packaging;

public sealed class PackageTests
{
    private const string Root = "Misc.Encore/";

    private ZipArchive zip = null!;

    [OneTimeSetUp]
    public void Open() => zip = ZipFile.OpenRead(PluginFiles.Zip);

    [OneTimeTearDown]
    public void Close() => zip.Dispose();

    [Test]
    public void There_is_one_folder_and_nothing_beside_it() => Assert.That(Names, Has.All.StartsWith(Root).And.None.Contains('\\'));

    [Test]
    public void Only_our_own_assemblies_are_inside() => Assert.That(Names.Where(name => name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)), Is.EquivalentTo(new[]
    {
        Root + "Encore.Loyalty.dll",
        Root + "Encore.Loyalty.Storage.dll",
        Root + "Encore.Loyalty.Web.dll",
        Root + "Nop.Plugin.Misc.Encore.dll",
    }));

    [Test]
    public void None_of_them_is_a_contract() =>
        Assert.That(zip.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && IsContract(entry)).Select(entry => entry.Name), Is.Empty);

    [TestCase("plugin.json")]
    [TestCase("logo.png")]
    [TestCase("Content/encore.css")]
    [TestCase("Content/encore.js")]
    [TestCase("Content/store.css")]
    [TestCase("Views/_ViewImports.cshtml")]
    [TestCase("Views/Rewards.cshtml")]
    [TestCase("Views/Components/AccountLink.cshtml")]
    public void The_store_finds(string file) => Assert.That(Names, Has.Member(Root + file));

    [Test]
    public void Every_view_is_inside() =>
        Assert.That(Names.Where(name => name.EndsWith(".cshtml", StringComparison.Ordinal)), Is.EquivalentTo(PluginFiles.Views.Select(view => Root + view)));

    [Test]
    public void The_descriptor_names_the_platform_and_the_assembly()
    {
        using var reader = new StreamReader(zip.GetEntry(Root + "plugin.json")!.Open());
        var descriptor = Newtonsoft.Json.Linq.JObject.Parse(reader.ReadToEnd());

        Assert.Multiple(() =>
        {
            Assert.That((string?)descriptor["SystemName"], Is.EqualTo(EncoreDefaults.SystemName));
            Assert.That(descriptor["SupportedVersions"]!.Values<string>(), Is.EqualTo(new[] { "4.90" }));
            Assert.That(Names, Has.Member(Root + (string?)descriptor["FileName"]));
        });
    }

    private IEnumerable<string> Names => zip.Entries.Select(entry => entry.FullName);

    private static bool IsContract(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using (var packed = entry.Open())
        {
            packed.CopyTo(content);
        }

        content.Position = 0;
        using var assembly = new PEReader(content);
        var metadata = assembly.GetMetadataReader();
        return metadata.CustomAttributes.Any(handle => Encoding.UTF8.GetString(metadata.GetBlobBytes(metadata.GetCustomAttribute(handle).Value)).Contains("Encore.Contract", StringComparison.Ordinal));
    }
}
