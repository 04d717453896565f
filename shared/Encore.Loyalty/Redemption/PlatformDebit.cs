using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Redemption;

/// <summary>
/// A debit that the platform has made already, so it cannot be refused for want of points. Eligible lots pay first, then other lots, and what is missing is owed.
/// The part that no eligible points paid is the shortfall, for a person to look at.
/// </summary>
public static class PlatformDebit
{
    /// <param name="view">With the entries of <paramref name="source"/>.</param>
    /// <param name="source">The request; debited once.</param>
    /// <param name="order">The host's id of the order that used the points.</param>
    /// <param name="kind">Decides which lots are eligible.</param>
    /// <param name="points">Above zero.</param>
    /// <param name="moment">When and by whom.</param>
    public static Decision Decide(AccountView view, SourceKey source, string order, RewardKind kind, Points points, Moment moment)
    {
        if (MemberGuard.Correcting(view.Account) is { } closed)
        {
            return Decision.Refuse(view, closed);
        }

        if (points.Value > Points.MaxPerMovement)
        {
            return Decision.Refuse(view, new(RefusalCode.AmountTooLarge, source.Value, points.Value, Points.MaxPerMovement));
        }

        if (view.Of(source).Any(entry => entry.To == LedgerAccount.Redeemed))
        {
            return Decision.Nothing(view);
        }

        var draft = new AccountDraft(view, moment);
        var eligible = LotSpending.Eligible(draft, kind);
        var shortfall = Points.AtLeastZero(points.Value - eligible.Sum(lot => lot.Available.Value));
        var details = new EntryDetails { Debit = new(order, points.Value, shortfall.Value) };
        var due = LotSpending.Draw(draft, eligible, points, Movement);
        due = LotSpending.Draw(draft, draft.Lots.Where(lot => !lot.Available.IsZero).Order(BurnOrder.Instance).ToList(), due, Movement);
        draft.Move(Movement(LotId.None, due) with { From = LedgerAccount.Deficit });
        return draft.ToDecision();

        Movement Movement(LotId lot, Points drawn) =>
            new(LedgerAccount.Available, LedgerAccount.Redeemed, drawn, lot, EntryReason.Redemption, source, SpendingRule.Id) { Details = details };
    }
}
