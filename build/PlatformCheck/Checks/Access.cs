using Encore.PlatformCheck.Assemblies;
using Encore.PlatformCheck.Signatures;

namespace Encore.PlatformCheck.Checks;

/// <summary>What code of one assembly may use of another.</summary>
internal static class Access
{
    public static bool Allows(ManagedAssembly user, TypeEntry type) =>
        type.IsVisible || type.File == user || type.File.IsFriendOf(user);

    /// <summary>Protected members count as usable: the compiler saw to it that only derived types use them.</summary>
    public static bool Allows(ManagedAssembly user, Member member)
    {
        var home = member.Owner.Definition!.Value.File;
        return member.IsVisible || home == user || (member.AccessText != "private" && home.IsFriendOf(user));
    }
}
