using Encore.Loyalty.Ledger;
using Encore.Loyalty.Referrals;

namespace Encore.Loyalty.Hosting;

/// <summary>What referrals need beyond one member's rows: codes, and lists of friends. What becomes of a friend is loaded and committed with the friend's account.</summary>
public interface IReferralStore
{
    /// <summary>Whoever has it; null when nobody has.</summary>
    Task<ReferralCode?> FindCodeAsync(string code, CancellationToken cancel = default);

    /// <summary>The first is the member's own; others came with members who became part of this one.</summary>
    Task<IReadOnlyList<ReferralCode>> CodesOfAsync(MemberId member, CancellationToken cancel = default);

    /// <returns>False, with nothing changed, when somebody has this code.</returns>
    Task<bool> AddCodeAsync(ReferralCode code, CancellationToken cancel = default);

    /// <summary>By whom this member came; null for somebody who came alone.</summary>
    Task<Referral?> FindAsync(MemberId friend, CancellationToken cancel = default);

    /// <summary>How many friends of a member have come how far.</summary>
    Task<IReadOnlyDictionary<ReferralStatus, long>> CountAsync(MemberId referrer, CancellationToken cancel = default);

    /// <summary>All friends of one status, by (claimed, member).</summary>
    /// <param name="status">How far they have come.</param>
    /// <param name="after">Those behind this one; null for the first page.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancel">Stops the reading.</param>
    Task<IReadOnlyList<Referral>> ListAsync(ReferralStatus status, Referral? after, int limit, CancellationToken cancel = default);
}
