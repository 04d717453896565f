namespace Encore.Loyalty.Ledger;

/// <summary>Gives reserved points back to their lots. What the member owes is settled first; a lot that expired meanwhile lets them expire at once.</summary>
internal static class ReservationRelease
{
    public static void Record(AccountDraft draft, Reservation reservation, DateTimeOffset effective)
    {
        foreach (var draw in reservation.Draws.Each)
        {
            var settled = Points.Min(draw.Points, draft.Balances.Owed);
            draft.Move(new(LedgerAccount.Reserved, LedgerAccount.Deficit, settled, draw.Lot, EntryReason.Settlement, reservation.Source, SpendingRule.Id) { Details = reservation.Details, EffectiveAt = effective });
            draft.Move(new(LedgerAccount.Reserved, LedgerAccount.Available, draw.Points - settled, draw.Lot, EntryReason.Release, reservation.Source, SpendingRule.Id) { Details = reservation.Details, EffectiveAt = effective });
        }
    }
}
