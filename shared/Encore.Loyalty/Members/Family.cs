using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Members;

/// <summary>Finds the member that goes on behind one that became part of it.</summary>
internal sealed class Family(ILedgerStore ledger)
{
    /// <returns>The account itself where it was not merged.</returns>
    public async Task<AccountView> RootAsync(MemberId member, CancellationToken cancel)
    {
        var view = (await ledger.LoadAsync([AccountRequest.Of(member)], cancel))[0].View;
        while (view.Account is { Status: MemberStatus.Merged, MergedInto: { } next })
        {
            view = (await ledger.LoadAsync([AccountRequest.Of(next)], cancel))[0].View;
        }

        return view;
    }
}
