using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using NUnit.Framework;

namespace Encore.Architecture;

public sealed class PackageTests
{
    [Test]
    public void The_packages_hold_our_assemblies_alone_and_no_contract()
    {
        var packages = Packages();
        foreach (var package in packages)
        {
            using var archive = ZipFile.OpenRead(package);
            foreach (var entry in archive.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)))
            {
                Assert.That(entry.Name, Does.StartWith("Encore.").Or.StartWith("Nop.Plugin.Misc.Encore"), Path.GetFileName(package));
                Assert.That(IsContract(entry), Is.False, $"{entry.Name} in {Path.GetFileName(package)}");
            }
        }
    }

    [Test]
    public void The_nopCommerce_zip_has_one_root_folder_with_a_plugin_json_in_it()
    {
        using var archive = ZipFile.OpenRead(Packages().Single(package => package.EndsWith(".zip", StringComparison.Ordinal)));
        var roots = archive.Entries.Select(entry => entry.FullName.Split('/')[0]).Distinct().ToList();
        Assert.That(roots, Has.Count.EqualTo(1));
        Assert.That(archive.Entries.Select(entry => entry.FullName), Does.Contain($"{roots[0]}/plugin.json").And.None.Contains("\\"));
    }

    private static List<string> Packages()
    {
        var artifacts = Path.Combine(Repository.Root, "artifacts");
        var packages = Directory.Exists(artifacts) ? Directory.EnumerateFiles(artifacts).Where(file => Path.GetExtension(file) is ".zip" or ".nupkg").ToList() : [];
        if (packages.Count == 0)
        {
            Assert.Ignore("No packages in artifacts/: run dotnet run build/make.cs -- package");
        }

        return packages;
    }

    private static bool IsContract(ZipArchiveEntry entry)
    {
        using var copy = new MemoryStream();
        using (var stream = entry.Open())
        {
            stream.CopyTo(copy);
        }

        copy.Position = 0;
        using var file = new PEReader(copy);
        var metadata = file.GetMetadataReader();
        return metadata.GetAssemblyDefinition().GetCustomAttributes().Select(metadata.GetCustomAttribute)
            .Any(attribute => metadata.GetBlobReader(attribute.Value).ReadUTF8(metadata.GetBlobReader(attribute.Value).Length).Contains("Encore.Contract", StringComparison.Ordinal));
    }
}
