using System.Runtime.InteropServices;
using Encore.PlatformCheck.Assemblies;
using Encore.PlatformCheck.Checks;
using NUnit.Framework;

namespace Encore.PlatformCheck.Tests;

/// <summary>Against .NET itself: whatever really runs must fit.</summary>
public sealed class RealAssemblyTests
{
    [TestCase("System.Linq")]
    [TestCase("System.Text.Json")]
    [TestCase("System.Private.Xml")]
    [TestCase("System.Net.Http")]
    [TestCase("System.Private.CoreLib")]
    public void An_assembly_of_the_framework_fits_the_framework(string name)
    {
        var framework = RuntimeEnvironment.GetRuntimeDirectory();

        Assert.That(Findings(Path.Combine(framework, name + ".dll"), framework), Is.Empty);
    }

    [Test]
    public void This_program_and_its_tests_fit_where_they_run()
    {
        var here = Path.GetDirectoryName(typeof(RealAssemblyTests).Assembly.Location)!;

        Assert.That(Findings(Path.Combine(here, "PlatformCheck.dll"), here), Is.Empty);
        Assert.That(Findings(Path.Combine(here, "PlatformCheck.Tests.dll"), here), Is.Empty);
    }

    private static IReadOnlyList<Reporting.Finding> Findings(string plugin, string folder)
    {
        var platform = PlatformIndex.Read(folder, SharedFrameworks.DotnetRoot);
        return FitCheck.Run(platform, [PluginPackage.Open(plugin, platform.Runtime)]).Findings;
    }
}
