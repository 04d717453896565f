using Nop.Core.Domain.Customers;
using Nop.Services.Security;

namespace Nop.Plugin.Misc.Encore.Services;

/// <summary>Who may do what in the admin; administrators, until somebody says otherwise on the access control page.</summary>
public sealed class EncorePermissions : IPermissionConfigManager
{
    public const string ViewMembers = "Encore.ViewMembers";

    public const string ManageProgram = "Encore.ManageProgram";

    public const string ViewHealth = "Encore.ViewHealth";

    public const string ManageLedger = "Encore.ManageLedger";

    public const string Configure = "Encore.Configure";

    private const string Category = "Promotions";

    public static IReadOnlyList<string> All { get; } = [ViewMembers, ManageProgram, ViewHealth, ManageLedger, Configure];

    public IList<PermissionConfig> AllConfigs =>
    [
        new("Admin area. Encore Loyalty. View members and their points", ViewMembers, Category, NopCustomerDefaults.AdministratorsRoleName),
        new("Admin area. Encore Loyalty. Publish the program", ManageProgram, Category, NopCustomerDefaults.AdministratorsRoleName),
        new("Admin area. Encore Loyalty. Problems and audit", ViewHealth, Category, NopCustomerDefaults.AdministratorsRoleName),
        new("Admin area. Encore Loyalty. Rebuild balances and import points", ManageLedger, Category, NopCustomerDefaults.AdministratorsRoleName),
        new("Admin area. Encore Loyalty. Configure the plugin", Configure, Category, NopCustomerDefaults.AdministratorsRoleName),
    ];
}
