using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Referrals;

namespace Encore.Loyalty.Testing.Memory;

/// <summary>Codes, and lists of friends.</summary>
internal sealed class MemoryReferrals(string scope, Func<MemoryTables> tables, Func<Func<MemoryTables, MemoryTables?>, bool> write) : IReferralStore
{
    public Task<ReferralCode?> FindCodeAsync(string code, CancellationToken cancel = default) => Task.FromResult(Find(tables(), scope, code));

    public Task<IReadOnlyList<ReferralCode>> CodesOfAsync(MemberId member, CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<ReferralCode>>(
        [.. tables().ReferralCodes.Values.Where(code => code.Member == member).OrderBy(code => code.MadeAt).ThenBy(code => code.Code, StringComparer.Ordinal)]);

    public Task<bool> AddCodeAsync(ReferralCode code, CancellationToken cancel = default) =>
        Task.FromResult(write(before => before.ReferralCodes.ContainsKey(code.Code) ? null : before with { ReferralCodes = before.ReferralCodes.Add(code.Code, code) }));

    public Task<Referral?> FindAsync(MemberId friend, CancellationToken cancel = default) => Task.FromResult(tables().Referrals.GetValueOrDefault(friend.Value));

    public Task<IReadOnlyDictionary<ReferralStatus, long>> CountAsync(MemberId referrer, CancellationToken cancel = default) => Task.FromResult<IReadOnlyDictionary<ReferralStatus, long>>(
        tables().Referrals.Values.Where(referral => referral.Referrer == referrer).GroupBy(referral => referral.Status).ToDictionary(group => group.Key, group => (long)group.Count()));

    public Task<IReadOnlyList<Referral>> ListAsync(ReferralStatus status, Referral? after, int limit, CancellationToken cancel = default)
    {
        var listed = tables().Referrals.Values.Where(referral => referral.Member.Scope == scope && referral.Status == status)
            .OrderBy(referral => referral.ClaimedAt).ThenBy(referral => referral.Member.Value, StringComparer.Ordinal)
            .Where(referral => after is null || referral.ClaimedAt > after.ClaimedAt || (referral.ClaimedAt == after.ClaimedAt && string.CompareOrdinal(referral.Member.Value, after.Member.Value) > 0));
        return Task.FromResult<IReadOnlyList<Referral>>([.. listed.Take(limit)]);
    }

    public static ReferralCode? Find(MemoryTables tables, string scope, string code) => tables.ReferralCodes.GetValueOrDefault(code) is { } known && known.Member.Scope == scope ? known : null;

    public static IReadOnlyList<ReferralMarks> Alike(MemoryTables tables, MemberId friend, ReferralAsk ask) => Find(tables, friend.Scope, ask.Code) is not { } code ? [] :
        [.. tables.Referrals.Values.Where(other => other.Referrer == code.Member && other.Member != friend && IsAlike(other.Marks, ask.Marks)).Take(ReferralAsk.MostAlike).Select(other => other.Marks)];

    public static MemoryTables Commit(MemoryTables tables, MemberCommit commit)
    {
        var after = commit.TakesReferralsOf is { } former ? Take(tables, former, commit.Account.Member) : tables;
        return commit.Referral is { } referral ? after with { Referrals = after.Referrals.SetItem(referral.Member.Value, referral) } : after;
    }

    public static MemoryTables Forget(MemoryTables tables, MemberId former, MemberId pseudonym)
    {
        var after = tables with
        {
            ReferralCodes = tables.ReferralCodes.RemoveRange(tables.ReferralCodes.Where(pair => pair.Value.Member == former).Select(pair => pair.Key)),
            Referrals = tables.Referrals.SetItems(tables.Referrals.Where(pair => pair.Value.Referrer == former).Select(pair => KeyValuePair.Create(pair.Key, pair.Value with { Referrer = null }))),
        };
        return after.Referrals.GetValueOrDefault(former.Value) is not { } own ? after : after with
        {
            Referrals = after.Referrals.Remove(former.Value).SetItem(pseudonym.Value, new() { Member = pseudonym, Id = "", Referrer = own.Referrer, Code = own.Code, Status = own.Status, ClickedAt = own.ClaimedAt, ClaimedAt = own.ClaimedAt }),
        };
    }

    private static MemoryTables Take(MemoryTables tables, MemberId former, MemberId into) => tables with
    {
        ReferralCodes = tables.ReferralCodes.SetItems(tables.ReferralCodes.Where(pair => pair.Value.Member == former).Select(pair => KeyValuePair.Create(pair.Key, pair.Value with { Member = into }))),
        Referrals = tables.Referrals.Remove(former.Value).SetItems(tables.Referrals.Where(pair => pair.Value.Referrer == former && pair.Key != former.Value).Select(pair => KeyValuePair.Create(pair.Key, pair.Value with { Referrer = into }))),
    };

    private static bool IsAlike(ReferralMarks one, ReferralMarks other) =>
        (one.Email is not null && one.Email == other.Email) || (one.Address is not null && one.Address == other.Address)
        || (one.Device is not null && one.Device == other.Device) || (one.Ip is not null && one.Ip == other.Ip);
}
