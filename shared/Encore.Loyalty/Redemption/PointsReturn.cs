using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Redemption;

/// <summary>
/// Gives redeemed points back towards a target: the redeemed points × the part of the order no longer paid for, rounded down until all of it is.
/// Repeated or reordered, it ends at the same sum; what was given back is never taken again by it.
/// </summary>
public static class PointsReturn
{
    /// <param name="view">With the entries of <paramref name="redemption"/>.</param>
    /// <param name="redemption">The source under which the points were redeemed.</param>
    /// <param name="paidShare">From 0 (nothing of the order is paid any more) to 1.</param>
    /// <param name="grace">How long points live on that go back to a lot which has expired.</param>
    /// <param name="moment">When and by whom.</param>
    public static Decision Decide(AccountView view, SourceKey redemption, decimal paidShare, TimeSpan grace, Moment moment)
    {
        if (MemberGuard.Correcting(view.Account) is { } refusal)
        {
            return Decision.Refuse(view, refusal);
        }

        var entries = view.Of(redemption).ToList();
        var redeemed = entries.Where(entry => entry.To == LedgerAccount.Redeemed).Sum(entry => entry.Points.Value);
        var returned = entries.Where(entry => entry.From == LedgerAccount.Redeemed).Sum(entry => entry.Points.Value);
        var target = Rounded.To(redeemed * (1 - paidShare), Rounding.Down).Value;
        if (target <= returned)
        {
            return Decision.Nothing(view);
        }

        var draft = new AccountDraft(view, moment);
        var details = new EntryDetails { Target = new() { Original = redeemed, Target = target, Before = returned, PaidShare = paidShare } };
        var from = new LotReturn(LedgerAccount.Redeemed, redemption, entries[0].RuleId, details, grace, entries.First(entry => entry.To == LedgerAccount.Redeemed).Lot);
        LotReturn.Give(draft, from, LotDraw.Open(entries, LedgerAccount.Redeemed), Points.Of(target - returned));
        return draft.ToDecision();
    }
}
