using System.Reflection.Metadata;
using Encore.PlatformCheck.Assemblies;
using Encore.PlatformCheck.Nearest;
using Encore.PlatformCheck.Reporting;
using Encore.PlatformCheck.Signatures;

namespace Encore.PlatformCheck.Checks;

/// <summary>What every check works with: the assemblies as the running store would see them, and the report.</summary>
internal sealed class CheckContext
{
    private readonly Dictionary<ManagedAssembly, UseIndex> uses = [];

    public CheckContext(PlatformIndex platform, AssemblySet assemblies, Report report)
    {
        Platform = platform;
        Assemblies = assemblies;
        Report = report;
        Types = new TypeResolver(assemblies);
        Members = new MemberIndex(Types);
        NearestMember = new NearestMember(Types, Members);
        NearestType = new NearestType(assemblies);
    }

    public PlatformIndex Platform { get; }

    public AssemblySet Assemblies { get; }

    public Report Report { get; }

    public TypeResolver Types { get; }

    public MemberIndex Members { get; }

    public NearestMember NearestMember { get; }

    public NearestType NearestType { get; }

    public string? UserOf(ManagedAssembly file, EntityHandle reference)
    {
        if (!uses.TryGetValue(file, out var index))
        {
            uses[file] = index = new UseIndex(file);
        }

        return index.UserOf(reference);
    }
}
