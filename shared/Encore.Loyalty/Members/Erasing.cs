using System.Security.Cryptography;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;

namespace Encore.Loyalty.Members;

/// <summary>
/// Forgets a member: the ledger, and those of members that became part of it, are renamed to random pseudonyms, facts and messages are emptied, notes removed, open vouchers withdrawn.
/// Under each old id a mark stays that the member was erased, so that a fact told again never opens an account. Erasing again changes nothing.
/// </summary>
internal sealed class Erasing(ILedgerStore ledger)
{
    private readonly Family family = new(ledger);

    public async Task<IReadOnlyList<MemberCommit>> DecideAsync(InboxItem item, Moment moment, CancellationToken cancel)
    {
        var account = (await ledger.LoadAsync([AccountRequest.Of(item.Member)], cancel))[0].View.Account;
        var done = new InboxCompletion(item.Id, InboxStatus.Done, null);
        if (account.Status == MemberStatus.Erased)
        {
            return [new() { Account = account, ChangesAccount = false, Completed = [done] }];
        }

        var former = account.Absorbed.Count == 0 ? [] : await ledger.LoadAsync([.. account.Absorbed.Select(member => AccountRequest.Of(member))], cancel);
        var commits = former.Select(context => context.View.Account).Where(other => other.Status != MemberStatus.Erased).Select(other => Forget(other, moment)).ToList();
        commits.Insert(0, Forget(account, moment) with { Completed = [done] });
        if (account.Status == MemberStatus.Merged)
        {
            var root = (await family.RootAsync(item.Member, cancel)).Account;
            commits.Add(new() { Account = root with { Absorbed = [.. root.Absorbed.Where(member => member != item.Member)] }, CommittedAt = moment.Now });
        }

        return commits;
    }

    private static MemberCommit Forget(MemberAccount account, Moment moment)
    {
        var actor = moment.Actor == account.Member.Customer ? Moment.Self : moment.Actor;
        return new()
        {
            Account = account with { Status = MemberStatus.Erased, MergedInto = null, Absorbed = [], Profile = MemberProfile.Empty },
            StatusChange = new(account.Member, moment.Now, MemberStatus.Erased, actor, ""),
            ErasedAs = MemberId.Of(account.Member.Scope, $"erased-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}"),
            CommittedAt = moment.Now,
        };
    }
}
