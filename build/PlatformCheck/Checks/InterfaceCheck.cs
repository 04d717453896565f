using Encore.PlatformCheck.Reporting;
using Encore.PlatformCheck.Signatures;

namespace Encore.PlatformCheck.Checks;

/// <summary>Every interface member must have an implementation: explicit, by a public method of the type or a base, or by default.</summary>
internal sealed class InterfaceCheck(CheckContext context)
{
    private readonly ExplicitImplementations explicitly = new(context.Types);

    public void Run(TypeText type, List<TypeText> hierarchy)
    {
        var wanted = context.Types.Interfaces(type);
        if (wanted.Count == 0)
        {
            return;
        }

        var byName = hierarchy.Concat(wanted).SelectMany(level => explicitly.Of(level)).ToHashSet();
        var bySignature = hierarchy.SelectMany(level => context.Members.Methods(level))
            .Where(method => method.IsPublic && (method.IsVirtual || method.IsStatic))
            .Select(method => method.Slot).ToHashSet();
        foreach (var contract in wanted.Where(contract => !contract.IsMissing))
        {
            // In the interface's own terms and in those of the type: the same methods in the same order.
            var open = contract.Arguments.IsEmpty ? contract : TypeText.Of(contract.Definition!.Value);
            foreach (var (own, closed) in context.Members.Methods(open).Zip(context.Members.Methods(contract)))
            {
                // A private member takes back the default of a base interface; what it stands for is wanted there.
                if (closed.IsVirtual && closed.AccessText != "private")
                {
                    var slot = ExplicitImplementations.Slot(contract, own.Name, own.Signature);
                    Check(type, contract, closed, !closed.IsAbstract || byName.Contains(slot) || bySignature.Contains(closed.Slot));
                }
            }
        }
    }

    private void Check(TypeText type, TypeText contract, Member member, bool isImplemented)
    {
        if (!context.Report.IsNew($"{type.Key} implements {contract.Key} {member.Slot}") || isImplemented)
        {
            return;
        }

        context.Report.Add(new Finding(FindingKind.NotImplemented, contract.Definition!.Value.File.Name, contract.FullName, $"{member.Text}, by {type.FullName}")
        {
            Nearest = context.NearestMember.Offered(type, member),
        });
    }
}
