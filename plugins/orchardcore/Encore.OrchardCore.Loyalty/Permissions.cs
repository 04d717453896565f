using OrchardCore.Security.Permissions;

namespace Encore.OrchardCore.Loyalty;

/// <summary>What the modules ask the platform for.</summary>
public static class Permissions
{
    /// <summary>Publish programs, record refunds and cancellations, run the audit.</summary>
    public static readonly Permission ManageLoyalty = new("ManageEncoreLoyalty", "Manage the loyalty program and record refunds", isSecurityCritical: true);

    /// <summary>Read members, ledgers, problems and the program.</summary>
    public static readonly Permission ViewLoyalty = new("ViewEncoreLoyalty", "View loyalty members and ledgers", [ManageLoyalty]);
}
