using Encore.PlatformCheck.Assemblies;
using Encore.PlatformCheck.Reporting;
using Encore.PlatformCheck.Signatures;

namespace Encore.PlatformCheck.Checks;

/// <summary>Abstract members of the bases must be overridden, and what a type overrides must be there and open to it.</summary>
internal sealed class OverrideCheck(CheckContext context)
{
    private readonly ExplicitImplementations explicitly = new(context.Types);

    public void Run(TypeText type, List<TypeText> hierarchy)
    {
        var bases = hierarchy.Skip(1).ToList();
        foreach (var method in MarksOverrides(type.Definition!.Value.File) ? context.Members.Methods(type).Where(IsOverride) : [])
        {
            CheckBaseOf(method, type, bases);
        }

        if (!type.Definition!.Value.IsAbstract)
        {
            CheckAbstract(type, hierarchy);
        }
    }

    /// <summary>F# marks overrides and new virtual members alike, so nothing can be told from the mark there.</summary>
    private static bool MarksOverrides(ManagedAssembly file) =>
        file.Name != "FSharp.Core" && !file.Metadata.AssemblyReferences.Any(handle =>
            file.Metadata.StringComparer.Equals(file.Metadata.GetAssemblyReference(handle).Name, "FSharp.Core"));

    private static bool IsOverride(Member method) => method.IsVirtual && !method.IsStatic && !method.IsNewSlot;

    private void CheckBaseOf(Member method, TypeText type, List<TypeText> bases)
    {
        var overridden = bases.SelectMany(level => context.Members.Methods(level, method.Name))
            .FirstOrDefault(candidate => candidate.IsVirtual && candidate.Slot == method.Slot);
        if (!context.Report.IsNew($"{type.Key} overrides {method.Slot}"))
        {
            return;
        }

        var file = type.Definition!.Value.File;
        if (overridden is null)
        {
            var nearest = context.NearestMember.To(bases[0], method.Name, method.Signature, method.Text);
            Add(FindingKind.OverridesNothing, bases[0], $"{method.Text}, overridden by {type.FullName}", nearest);
        }
        else if (overridden.IsFinal)
        {
            Add(FindingKind.Sealed, overridden.Owner, $"{method.Text}, overridden by {type.FullName}", $"sealed {overridden.Text}");
        }
        else if (!Access.Allows(file, overridden))
        {
            Add(FindingKind.NotVisible, overridden.Owner, $"{method.Text}, overridden by {type.FullName}", $"{overridden.AccessText} {overridden.Text}");
        }
    }

    private void CheckAbstract(TypeText type, List<TypeText> hierarchy)
    {
        var open = new Dictionary<string, (Member Member, string Explicit)>();
        foreach (var level in Enumerable.Reverse(hierarchy))
        {
            var byName = explicitly.Of(level, alsoAbstract: true).ToHashSet();
            foreach (var (slot, _) in open.Where(entry => byName.Contains(entry.Value.Explicit)).ToList())
            {
                open.Remove(slot);
            }

            Apply(level, open);
        }

        foreach (var (member, _) in open.Values)
        {
            Add(FindingKind.NotImplemented, member.Owner, $"{member.Text}, by {type.FullName}", context.NearestMember.Offered(type, member));
        }
    }

    private void Apply(TypeText level, Dictionary<string, (Member Member, string Explicit)> open)
    {
        var inOwnTerms = level.Arguments.IsEmpty ? level : TypeText.Of(level.Definition!.Value);
        foreach (var (own, closed) in context.Members.Methods(inOwnTerms).Zip(context.Members.Methods(level)))
        {
            if (closed.IsAbstract)
            {
                context.Report.IsNew($"abstract {level.Key} {closed.Slot}");
                open[closed.Slot] = (closed, ExplicitImplementations.Slot(level, own.Name, own.Signature));
            }
            else if (closed.IsVirtual && !closed.IsNewSlot)
            {
                open.Remove(closed.Slot);
            }
        }
    }

    private void Add(FindingKind kind, TypeText type, string text, string? nearest) =>
        context.Report.Add(new Finding(kind, type.Definition!.Value.File.Name, type.FullName, text) { Nearest = nearest });
}
