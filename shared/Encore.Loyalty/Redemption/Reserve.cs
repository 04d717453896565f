using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Redemption;

/// <summary>
/// Sets points aside for an order: eligible lots only, in the order in which they would be spent. An order has one reservation at a time:
/// what it had set aside before under another request is released first.
/// </summary>
public static class Reserve
{
    public static Decision Decide(AccountView view, Reserving reserving, Moment moment)
    {
        if (MemberGuard.Spending(view.Account) is { } closed)
        {
            return Decision.Refuse(view, closed);
        }

        var draft = new AccountDraft(view, moment);
        foreach (var earlier in draft.Reservations.Where(reservation => reservation.Order == reserving.Order).ToList())
        {
            ReservationRelease.Record(draft, earlier, draft.Now);
        }

        DueMovements.Record(draft);
        if (LotSpending.Shortage(draft, reserving.Kind, reserving.Points, reserving.Order) is { } refusal)
        {
            return Decision.Refuse(view, refusal);
        }

        var details = new EntryDetails { Reservation = new(reserving.Order, reserving.Points.Value, Moment.At(draft.Now + reserving.Timeout).Now, reserving.Treatment, reserving.Value) };
        LotSpending.Draw(draft, LotSpending.Eligible(draft, reserving.Kind), reserving.Points, (lot, points) =>
            new(LedgerAccount.Available, LedgerAccount.Reserved, points, lot, EntryReason.Reservation, reserving.Source, SpendingRule.Id) { Details = details });
        return draft.ToDecision();
    }
}
