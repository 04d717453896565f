namespace Encore.Loyalty.Ledger;

/// <summary>What time alone moves: pending points mature, reservations run out, unused points expire, each effective at its own instant however late it is recorded.</summary>
internal static class DueMovements
{
    public static void Record(AccountDraft draft)
    {
        while (NextDue(draft) is { } due)
        {
            var effective = due.At > draft.LastEffectiveAt ? due.At : draft.LastEffectiveAt;
            due.Happen(draft, effective);
        }
    }

    /// <summary>Pending points become available; what the member owes is settled first.</summary>
    public static void Mature(AccountDraft draft, Lot lot, DateTimeOffset effective)
    {
        var settled = Points.Min(lot.Pending, draft.Balances.Owed);
        draft.Move(new(LedgerAccount.Pending, LedgerAccount.Deficit, settled, lot.Id, EntryReason.Settlement, lot.Source, lot.RuleId) { EffectiveAt = effective });
        draft.Move(new(LedgerAccount.Pending, LedgerAccount.Available, lot.Pending - settled, lot.Id, EntryReason.Maturity, lot.Source, lot.RuleId) { EffectiveAt = effective });
    }

    /// <summary>What is left of a lot and not set aside can no longer be used.</summary>
    public static void Expire(AccountDraft draft, Lot lot, DateTimeOffset effective)
    {
        draft.Move(new(LedgerAccount.Pending, LedgerAccount.Expired, lot.Pending, lot.Id, EntryReason.Expiry, lot.Source, lot.RuleId) { EffectiveAt = effective });
        draft.Move(new(LedgerAccount.Available, LedgerAccount.Expired, lot.Available, lot.Id, EntryReason.Expiry, lot.Source, lot.RuleId) { EffectiveAt = effective });
    }

    /// <summary>The earliest due movement; at the same instant maturities come first, then timeouts, then expiries, and older lots before younger ones.</summary>
    private static Due? NextDue(AccountDraft draft)
    {
        Due? next = null;
        var lots = draft.Lots;
        for (var index = 0; index < lots.Count; index++)
        {
            var lot = lots[index];
            next = Earlier(next, lot.MaturityDue, draft.Now, DueKind.Maturity, lot, null);
            next = Earlier(next, lot.ExpiryDue, draft.Now, DueKind.Expiry, lot, null);
        }

        foreach (var reservation in draft.Reservations)
        {
            next = Earlier(next, reservation.ExpiresAt, draft.Now, DueKind.Timeout, null, reservation);
        }

        return next;
    }

    private static Due? Earlier(Due? best, DateTimeOffset? at, DateTimeOffset now, DueKind kind, Lot? lot, Reservation? reservation)
    {
        if (at is not { } instant || instant > now)
        {
            return best;
        }

        var isEarlier = best is not { } other || instant < other.At || (instant == other.At && kind < other.Kind);
        return isEarlier ? new Due(instant, kind, lot, reservation) : best;
    }

    /// <summary>In the order in which they happen at the same instant.</summary>
    private enum DueKind
    {
        Maturity,
        Timeout,
        Expiry,
    }

    private readonly record struct Due(DateTimeOffset At, DueKind Kind, Lot? Lot, Reservation? Reservation)
    {
        public void Happen(AccountDraft draft, DateTimeOffset effective)
        {
            switch (Kind)
            {
                case DueKind.Maturity:
                    Mature(draft, Lot!, effective);
                    break;
                case DueKind.Timeout:
                    ReservationRelease.Record(draft, Reservation!, effective);
                    break;
                default:
                    Expire(draft, Lot!, effective);
                    break;
            }
        }
    }
}
