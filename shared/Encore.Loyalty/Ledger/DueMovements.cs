namespace Encore.Loyalty.Ledger;

/// <summary>What time alone moves: pending points mature, unused points expire, each effective at its own instant however late it is recorded.</summary>
internal static class DueMovements
{
    public static void Record(AccountDraft draft)
    {
        while (NextDue(draft) is { } due)
        {
            var effective = due.At > draft.LastEffectiveAt ? due.At : draft.LastEffectiveAt;
            if (due.IsMaturity)
            {
                Mature(draft, due.Lot, effective);
            }
            else
            {
                Expire(draft, due.Lot, effective);
            }
        }
    }

    /// <summary>Pending points become available; what the member owes is settled first.</summary>
    public static void Mature(AccountDraft draft, Lot lot, DateTimeOffset effective)
    {
        var settled = Points.Min(lot.Pending, draft.Balances.Owed);
        draft.Move(new(LedgerAccount.Pending, LedgerAccount.Deficit, settled, lot.Id, EntryReason.Settlement, lot.Source, lot.RuleId) { EffectiveAt = effective });
        draft.Move(new(LedgerAccount.Pending, LedgerAccount.Available, lot.Pending - settled, lot.Id, EntryReason.Maturity, lot.Source, lot.RuleId) { EffectiveAt = effective });
    }

    private static void Expire(AccountDraft draft, Lot lot, DateTimeOffset effective)
    {
        draft.Move(new(LedgerAccount.Pending, LedgerAccount.Expired, lot.Pending, lot.Id, EntryReason.Expiry, lot.Source, lot.RuleId) { EffectiveAt = effective });
        draft.Move(new(LedgerAccount.Available, LedgerAccount.Expired, lot.Available, lot.Id, EntryReason.Expiry, lot.Source, lot.RuleId) { EffectiveAt = effective });
    }

    /// <summary>The earliest due movement; at the same instant maturities come before expiries, then older lots first.</summary>
    private static Due? NextDue(AccountDraft draft)
    {
        Due? next = null;
        foreach (var lot in draft.Lots)
        {
            next = Earlier(next, lot.MaturityDue, draft.Now, lot, isMaturity: true);
            next = Earlier(next, lot.ExpiryDue, draft.Now, lot, isMaturity: false);
        }

        return next;
    }

    private static Due? Earlier(Due? best, DateTimeOffset? at, DateTimeOffset now, Lot lot, bool isMaturity)
    {
        if (at is not { } instant || instant > now)
        {
            return best;
        }

        var isEarlier = best is not { } other || instant < other.At || (instant == other.At && isMaturity && !other.IsMaturity);
        return isEarlier ? new Due(instant, lot, isMaturity) : best;
    }

    private readonly record struct Due(DateTimeOffset At, Lot Lot, bool IsMaturity);
}
