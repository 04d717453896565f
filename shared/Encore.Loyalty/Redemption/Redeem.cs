using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Redemption;

/// <summary>Spends points: eligible lots only, soonest expiry first. Each draw is an entry.</summary>
public static class Redeem
{
    public static Decision Decide(AccountView view, Spending spending, Moment moment)
    {
        if (MemberGuard.Spending(view.Account) is { } closed)
        {
            return Decision.Refuse(view, closed);
        }

        var draft = new AccountDraft(view, moment);
        var lots = draft.Lots.Where(lot => lot.CanBuy(spending.Kind, draft.Now)).Order(BurnOrder.Instance).ToList();
        if (Shortage(draft, lots, spending) is { } refusal)
        {
            return Decision.Refuse(view, refusal);
        }

        var details = new EntryDetails { Redemption = new(spending.Reward, spending.Cost.Value, spending.Voucher) };
        var due = spending.Cost;
        foreach (var lot in lots)
        {
            var points = Points.Min(due, lot.Available);
            draft.Move(new(LedgerAccount.Available, LedgerAccount.Redeemed, points, lot.Id, EntryReason.Redemption, spending.Source, spending.Reward) { Details = details });
            due -= points;
        }

        return draft.ToDecision();
    }

    private static Refusal? Shortage(AccountDraft draft, IEnumerable<Lot> eligible, Spending spending)
    {
        var spendable = eligible.Sum(lot => lot.Available.Value);
        if (spendable >= spending.Cost.Value)
        {
            return null;
        }

        var code = draft.Balances.Available >= spending.Cost.Value ? RefusalCode.PointsNotEligible : RefusalCode.PointsInsufficient;
        return new(code, spending.Reward, spending.Cost.Value, spendable);
    }
}
