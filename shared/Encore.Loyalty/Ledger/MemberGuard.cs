namespace Encore.Loyalty.Ledger;

/// <summary>What a member's status forbids. Taking back and giving back stay allowed to blocked members, nothing to erased and merged ones.</summary>
internal static class MemberGuard
{
    public static Refusal? Earning(MemberAccount account) => account.Status switch
    {
        MemberStatus.Erased => new Refusal(RefusalCode.MemberErased, account.Member.Value),
        MemberStatus.Merged => new Refusal(RefusalCode.MemberMerged, account.MergedInto?.Value ?? ""),
        MemberStatus.Blocked => new Refusal(RefusalCode.MemberBlocked, account.Member.Value),
        _ => null,
    };

    public static Refusal? Spending(MemberAccount account) => Earning(account);

    public static Refusal? Correcting(MemberAccount account) => account.Status == MemberStatus.Blocked ? null : Earning(account);
}
