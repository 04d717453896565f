using System.Security.Cryptography;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;

namespace Encore.Loyalty.Members;

/// <summary>
/// Forgets a member: the points that are left are given up, what is owed is written off, the ledger, and those of members that became part of it, are renamed to random pseudonyms, facts and messages are emptied, notes removed, open vouchers withdrawn.
/// Under each old id a mark stays that the member was erased, so that a fact told again never opens an account. Erasing again changes nothing.
/// </summary>
internal sealed class Erasing(ILedgerStore ledger)
{
    private readonly Family family = new(ledger);

    public async Task<IReadOnlyList<MemberCommit>> DecideAsync(InboxItem item, Moment moment, CancellationToken cancel)
    {
        var view = (await ledger.LoadAsync([AccountRequest.Of(item.Member)], cancel))[0].View;
        var account = view.Account;
        var done = new InboxCompletion(item.Id, InboxStatus.Done, null);
        if (account.Status == MemberStatus.Erased)
        {
            return [new() { Account = account, ChangesAccount = false, Completed = [done] }];
        }

        var former = account.Absorbed.Count == 0 ? [] : await ledger.LoadAsync([.. account.Absorbed.Select(member => AccountRequest.Of(member))], cancel);
        var commits = former.Select(context => context.View).Where(other => other.Account.Status != MemberStatus.Erased).Select(other => Forget(other, moment)).ToList();
        commits.Insert(0, Forget(view, moment) with { Completed = [done] });
        if (account.Status == MemberStatus.Merged)
        {
            var root = (await family.RootAsync(item.Member, cancel)).Account;
            commits.Add(new() { Account = root with { Absorbed = [.. root.Absorbed.Where(member => member != item.Member)] }, CommittedAt = moment.Now });
        }

        return commits;
    }

    private static MemberCommit Forget(AccountView view, Moment moment)
    {
        var forfeit = Forfeit.Decide(view, moment);
        var account = forfeit.After.Account;
        var actor = moment.Actor == account.Member.Customer ? Moment.Self : moment.Actor;
        return MemberCommit.Of(forfeit, moment.Now) with
        {
            Account = account with { Status = MemberStatus.Erased, MergedInto = null, Absorbed = [], Profile = MemberProfile.Empty },
            StatusChange = new(account.Member, moment.Now, MemberStatus.Erased, actor, ""),
            ErasedAs = MemberId.Of(account.Member.Scope, $"erased-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}"),
        };
    }
}
