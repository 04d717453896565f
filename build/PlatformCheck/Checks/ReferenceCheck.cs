using System.Reflection.Metadata;
using Encore.PlatformCheck.Assemblies;
using Encore.PlatformCheck.Reporting;
using Encore.PlatformCheck.Signatures;

namespace Encore.PlatformCheck.Checks;

/// <summary>Follows every assembly, type and member reference of an assembly.</summary>
internal sealed class ReferenceCheck(CheckContext context)
{
    public void Run(ManagedAssembly file)
    {
        foreach (var handle in file.Metadata.AssemblyReferences)
        {
            CheckAssembly(file.Metadata, handle);
        }

        foreach (var handle in file.Metadata.TypeReferences)
        {
            CheckType(file, handle);
        }

        foreach (var handle in file.Metadata.MemberReferences)
        {
            CheckMember(file, handle);
        }
    }

    private void CheckAssembly(MetadataReader metadata, AssemblyReferenceHandle handle)
    {
        var wanted = metadata.GetAssemblyReference(handle);
        var name = metadata.GetString(wanted.Name);
        if (!context.Report.IsNew($"assembly {name} {wanted.Version}"))
        {
            return;
        }

        if (context.Assemblies.Find(name) is not { } found)
        {
            context.Report.Add(new Finding(FindingKind.Missing, name, null, $"assembly {name} {wanted.Version}") { Nearest = context.NearestType.ToAssembly(name) });
        }
        else if (context.Platform.VersionOf(found) is var present && wanted.Version > present)
        {
            context.Report.Add(new Finding(FindingKind.OlderVersion, name, null, $"wanted {wanted.Version} or higher, there is {present}"));
        }
    }

    private void CheckType(ManagedAssembly file, TypeReferenceHandle handle)
    {
        var type = context.Types.Resolve(file, handle);
        if (!context.Report.IsNew($"type {type.Assembly} {type.FullName}"))
        {
            return;
        }

        if (type.Definition is not { } entry)
        {
            Add(FindingKind.Missing, type, $"type {type.Text}", context.NearestType.ToType(type.Assembly!, type.FullName), file, handle);
        }
        else if (!Access.Allows(file, entry))
        {
            Add(FindingKind.NotVisible, type, $"type {type.Text}", null, file, handle);
        }
    }

    private void CheckMember(ManagedAssembly file, MemberReferenceHandle handle)
    {
        var reference = file.Metadata.GetMemberReference(handle);
        // A vararg call names its method, a multi-dimensional array has its members from the runtime: nothing to look up.
        if (reference.Parent.Kind is HandleKind.MethodDefinition or HandleKind.ModuleReference
            || context.Types.Read(file, reference.Parent, []) is not { Assembly: not null } parent)
        {
            return;
        }

        var (signature, text) = Wanted(file, reference);
        var name = file.Metadata.GetString(reference.Name);
        if (!context.Report.IsNew($"member {parent.Assembly} {parent.FullName} {name} {signature}"))
        {
            return;
        }

        if (parent.Definition is not { } entry)
        {
            Add(FindingKind.Missing, parent, text, null, file, handle);
            return;
        }

        var owner = TypeText.Of(entry);
        if (context.Members.Find(owner, name, signature) is not { } found)
        {
            Add(FindingKind.Missing, parent, text, context.NearestMember.To(owner, name, signature, text), file, handle);
        }
        else if (!Access.Allows(file, found))
        {
            Add(FindingKind.NotVisible, parent, text, $"{found.AccessText} {found.Text}", file, handle);
        }
    }

    private (string Signature, string Text) Wanted(ManagedAssembly file, MemberReference reference)
    {
        var decoder = context.Types.SignaturesOf(file);
        var name = file.Metadata.GetString(reference.Name);
        if (reference.GetKind() == MemberReferenceKind.Field)
        {
            var type = reference.DecodeFieldSignature(decoder, []);
            return (MemberText.Key(type), MemberText.Text(name, type));
        }

        var method = reference.DecodeMethodSignature(decoder, []);
        return (MemberText.Key(method), MemberText.Text(name, method));
    }

    private void Add(FindingKind kind, TypeText type, string text, string? nearest, ManagedAssembly file, EntityHandle handle) =>
        context.Report.Add(new Finding(kind, type.Definition?.File.Name ?? type.Assembly!, type.FullName, text)
        {
            Nearest = nearest,
            UsedBy = context.UserOf(file, handle),
        });
}
