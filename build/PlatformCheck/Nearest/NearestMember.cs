using Encore.PlatformCheck.Signatures;

namespace Encore.PlatformCheck.Nearest;

/// <summary>Finds what became of a member: the same name with another signature, else a similar name.</summary>
internal sealed class NearestMember(TypeResolver types, MemberIndex members)
{
    public string? To(TypeText type, string name, string signature, string text)
    {
        var candidates = types.Hierarchy(type).Concat(types.Interfaces(type)).SelectMany(members.All).ToList();
        var sameName = candidates.Where(member => member.Name == name && (name != ".ctor" || IsOf(member, type)));
        return Closest(sameName, text) is { } found ? Describe(found, type, signature, text) : Similar(candidates, type, name, text);
    }

    /// <summary>The nearest of the members that a type of the plugin offers for one that is wanted of it.</summary>
    public string? Offered(TypeText type, Member wanted)
    {
        var sameName = types.Hierarchy(type).SelectMany(level => members.Methods(level, wanted.Name));
        return Closest(sameName, wanted.Text) is { } found ? Describe(found, type, wanted.Signature, wanted.Text) : null;
    }

    private static string? Similar(List<Member> candidates, TypeText type, string name, string text)
    {
        var similar = candidates.Where(member => member.IsVisible && name != ".ctor" && EditDistance.IsSimilar(member.Name, name));
        var found = similar.OrderBy(member => EditDistance.Between(member.Name, name)).ThenBy(member => EditDistance.Between(member.Text, text)).FirstOrDefault();
        return found is null ? null : Describe(found, type, "", text);
    }

    private static Member? Closest(IEnumerable<Member> found, string text) =>
        found.OrderBy(member => !member.IsVisible).ThenBy(member => EditDistance.Between(member.Text, text)).FirstOrDefault();

    private static bool IsOf(Member member, TypeText type) => member.Owner.Key == type.Key;

    private static string Describe(Member found, TypeText type, string signature, string text)
    {
        var access = found.IsVisible ? "" : found.AccessText + " ";
        var place = IsOf(found, type) ? "" : $" (in {found.Owner.Text})";
        // Two types of one short name: only the long names tell the difference.
        var detail = found.Text == text && found.Signature != signature && signature != "" ? $" [{found.Signature}; wanted {signature}]" : "";
        return access + found.Text + place + detail;
    }
}
