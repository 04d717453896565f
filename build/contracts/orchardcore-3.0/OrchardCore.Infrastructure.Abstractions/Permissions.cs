using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Security.Permissions
{
    public class Permission
    {
        public Permission(string name, string description, bool isSecurityCritical = false) => throw null;

        public Permission(string name, string description, IEnumerable<Permission> impliedBy, bool isSecurityCritical = false) => throw null;

        public string Name => throw null;
    }

    public class PermissionStereotype
    {
        public string Name { get; set; }

        public IEnumerable<Permission> Permissions { get; set; }
    }

    public interface IPermissionProvider
    {
        Task<IEnumerable<Permission>> GetPermissionsAsync();

        IEnumerable<PermissionStereotype> GetDefaultStereotypes();
    }

    public static class PermissionsServiceCollectionExtensions
    {
        public static IServiceCollection AddPermissionProvider<TProvider>(this IServiceCollection services)
            where TProvider : class, IPermissionProvider => throw null;
    }
}

namespace Microsoft.AspNetCore.Authorization
{
    public static class AuthorizationServiceExtensions
    {
        public static Task<bool> AuthorizeAsync(this IAuthorizationService service, ClaimsPrincipal user, Permission permission) => throw null;
    }
}
