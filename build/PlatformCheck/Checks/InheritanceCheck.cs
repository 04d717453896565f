using Encore.PlatformCheck.Assemblies;
using Encore.PlatformCheck.Reporting;
using Encore.PlatformCheck.Signatures;

namespace Encore.PlatformCheck.Checks;

/// <summary>What the platform wants of the types that derive from its own: each must still be complete.</summary>
internal sealed class InheritanceCheck(CheckContext context)
{
    private readonly InterfaceCheck interfaces = new(context);
    private readonly OverrideCheck overrides = new(context);

    public void Run(ManagedAssembly file)
    {
        foreach (var handle in file.Metadata.TypeDefinitions)
        {
            var type = TypeText.Of(new TypeEntry(file, handle));
            var hierarchy = context.Types.Hierarchy(type).ToList();
            // Under a base that is missing (and reported as such) nothing can be said.
            if (!type.Definition!.Value.IsInterface && hierarchy.TrueForAll(level => level.Definition is not null))
            {
                Check(type, hierarchy);
            }
        }
    }

    private void Check(TypeText type, List<TypeText> hierarchy)
    {
        if (hierarchy.Count > 1 && hierarchy[1].Definition is { } parent && parent.File != type.Definition!.Value.File)
        {
            CheckBase(type, hierarchy[1], parent);
        }

        overrides.Run(type, hierarchy);
        if (!type.Definition!.Value.IsAbstract)
        {
            interfaces.Run(type, hierarchy);
        }
    }

    private void CheckBase(TypeText type, TypeText parent, TypeEntry definition)
    {
        if (!context.Report.IsNew($"base {parent.FullName} of {type.FullName}") || (!definition.IsSealed && !definition.IsInterface))
        {
            return;
        }

        context.Report.Add(new Finding(FindingKind.Sealed, definition.File.Name, parent.FullName, $"class {parent.Text} as a base")
        {
            Nearest = definition.IsInterface ? $"interface {parent.Text}" : $"sealed class {parent.Text}",
            UsedBy = type.FullName,
        });
    }
}
