using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Hosting;

/// <summary>Port: keeps a customer role of the platform in step with a member's tier. A host without one registers none.</summary>
public interface IRoleSync
{
    /// <summary>Called at least once after each change, always with what holds by then; an exception leaves it for later.</summary>
    /// <param name="member">Somebody the platform may no longer know.</param>
    /// <param name="role">The one of the roles that the member is to have; null: none of them.</param>
    /// <param name="roles">All roles that tiers give, or gave this member before. Others are not touched.</param>
    /// <param name="cancel">Stops the call.</param>
    Task SetAsync(MemberId member, string? role, IReadOnlyCollection<string> roles, CancellationToken cancel);
}
