using OrchardCore.Security.Permissions;

namespace Encore.OrchardCore.Loyalty;

/// <summary>Administrators have all of it until a role editor says otherwise.</summary>
public sealed class PermissionProvider : IPermissionProvider
{
    private static readonly Permission[] All = [Permissions.ManageLoyalty, Permissions.ViewLoyalty];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>(All);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [new() { Name = "Administrator", Permissions = All }];
}
