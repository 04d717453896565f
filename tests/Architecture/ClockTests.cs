using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using NUnit.Framework;

namespace Encore.Architecture;

public sealed class ClockTests
{
    private static readonly string[] Clocks = ["DateTime.get_Now", "DateTime.get_UtcNow", "DateTime.get_Today", "DateTimeOffset.get_Now", "DateTimeOffset.get_UtcNow"];

    [TestCase("Encore.Loyalty")]
    [TestCase("Encore.Loyalty.Storage")]
    [TestCase("Encore.Loyalty.Web")]
    public void Time_is_an_argument_and_nobody_asks_the_machine_for_it(string assembly)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll")));
        var metadata = file.GetMetadataReader();
        var called = metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => $"{metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)member.Parent).Name)}.{metadata.GetString(member.Name)}");
        Assert.That(called.Intersect(Clocks), Is.Empty);
    }
}
