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
        if (LotSpending.Shortage(draft, spending.Kind, spending.Cost, spending.Reward) is { } refusal)
        {
            return Decision.Refuse(view, refusal);
        }

        var details = new EntryDetails { Redemption = new(spending.Reward, spending.Cost.Value, spending.Voucher) };
        LotSpending.Draw(draft, LotSpending.Eligible(draft, spending.Kind), spending.Cost, (lot, points) =>
            new(LedgerAccount.Available, LedgerAccount.Redeemed, points, lot, EntryReason.Redemption, spending.Source, spending.Reward) { Details = details });
        return draft.ToDecision();
    }
}
