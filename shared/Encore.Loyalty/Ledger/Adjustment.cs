namespace Encore.Loyalty.Ledger;

/// <summary>Points given or taken by hand.</summary>
public static class Adjustment
{
    /// <summary>What is owed is settled first; the rest opens a lot.</summary>
    /// <param name="view">With the entries of <paramref name="source"/>: credited once.</param>
    /// <param name="source">The request.</param>
    /// <param name="points">Above zero.</param>
    /// <param name="terms">Of the lot.</param>
    /// <param name="note">Why.</param>
    /// <param name="moment">When and by whom.</param>
    public static Decision Credit(AccountView view, SourceKey source, Points points, LotTerms terms, string note, Moment moment) => Decide(view, source, points, moment, draft =>
    {
        var (lot, details) = (draft.NextLot, new EntryDetails { Lot = terms });
        var settled = Points.Min(points, draft.Balances.Owed);
        draft.Move(new(LedgerAccount.Adjusted, LedgerAccount.Deficit, settled, lot, EntryReason.Settlement, source, "") { Details = details, Note = note });
        draft.Move(new(LedgerAccount.Adjusted, LedgerAccount.Available, points - settled, lot, EntryReason.Adjustment, source, "") { Details = details, Note = note });
        DueMovements.Record(draft);
        return null;
    });

    /// <summary>Takes available points, soonest expiry first, whatever they may buy; more than there are is refused.</summary>
    /// <param name="view">With the entries of <paramref name="source"/>: debited once.</param>
    /// <param name="source">The request.</param>
    /// <param name="points">Above zero.</param>
    /// <param name="note">Why.</param>
    /// <param name="moment">When and by whom.</param>
    public static Decision Debit(AccountView view, SourceKey source, Points points, string note, Moment moment) => Decide(view, source, points, moment, draft =>
    {
        if (draft.Balances.Available < points.Value)
        {
            return new(RefusalCode.PointsInsufficient, "", points.Value, draft.Balances.Available);
        }

        var due = points;
        foreach (var lot in draft.Lots.Where(lot => !lot.Available.IsZero).Order(BurnOrder.Instance).ToList())
        {
            var taken = Points.Min(due, lot.Available);
            draft.Move(new(LedgerAccount.Available, LedgerAccount.Adjusted, taken, lot.Id, EntryReason.Adjustment, source, "") { Note = note });
            due -= taken;
        }

        return null;
    });

    private static Decision Decide(AccountView view, SourceKey source, Points points, Moment moment, Func<AccountDraft, Refusal?> move)
    {
        if (MemberGuard.Correcting(view.Account) is { } closed)
        {
            return Decision.Refuse(view, closed);
        }

        if (points.Value > Points.MaxPerMovement)
        {
            return Decision.Refuse(view, new(RefusalCode.AmountTooLarge, source.Value, points.Value, Points.MaxPerMovement));
        }

        if (view.Of(source).Any())
        {
            return Decision.Nothing(view);
        }

        var draft = new AccountDraft(view, moment);
        return move(draft) is { } refusal ? Decision.Refuse(view, refusal) : draft.ToDecision();
    }
}
