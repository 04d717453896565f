namespace Encore.Loyalty.Ledger;

/// <summary>
/// Takes a movement of another system over, once. It is effective when it happened there, or, where this ledger has gone on since, at its last entry.
/// Granted points settle what is owed before they open a lot; taken ones come from the lots of that time, soonest expiry first.
/// </summary>
public static class Importing
{
    public const string RuleId = "import";

    /// <param name="view">With the entries of the movement's source.</param>
    /// <param name="movement">What happened there.</param>
    /// <param name="moment">Now, and who imports.</param>
    public static Decision Decide(AccountView view, ImportedMovement movement, Moment moment)
    {
        if (MemberGuard.Correcting(view.Account) is { } refusal)
        {
            return Decision.Refuse(view, refusal);
        }

        var known = view.Of(movement.Source, RuleId).ToList();
        if (known.Count > 0)
        {
            return IsSame(known, movement) ? Decision.Nothing(view) : Decision.Refuse(view, new(RefusalCode.RequestConflict, movement.Source.Value));
        }

        var draft = new AccountDraft(view, moment with { Now = movement.At < moment.Now ? movement.At : moment.Now, RecordedAt = moment.Now });
        var details = new EntryDetails { Import = new(movement.Id, movement.At) };
        if (movement.Points > 0)
        {
            Grant(draft, movement, details with { Lot = movement.Terms });
        }
        else if (Take(draft, movement, details) is { } shortage)
        {
            return Decision.Refuse(view, shortage);
        }

        DueMovements.Record(draft);
        return draft.ToDecision();
    }

    private static void Grant(AccountDraft draft, ImportedMovement movement, EntryDetails details)
    {
        var (lot, points) = (draft.NextLot, Points.Of(movement.Points));
        if (movement.Terms.MaturesAt > draft.Now)
        {
            draft.Move(new(LedgerAccount.Issued, LedgerAccount.Pending, points, lot, EntryReason.Import, movement.Source, RuleId) { Details = details, Note = movement.Note });
            return;
        }

        var settled = Points.Min(points, draft.Balances.Owed);
        draft.Move(new(LedgerAccount.Issued, LedgerAccount.Deficit, settled, lot, EntryReason.Settlement, movement.Source, RuleId) { Details = details, Note = movement.Note });
        draft.Move(new(LedgerAccount.Issued, LedgerAccount.Available, points - settled, lot, EntryReason.Import, movement.Source, RuleId) { Details = details, Note = movement.Note });
    }

    private static Refusal? Take(AccountDraft draft, ImportedMovement movement, EntryDetails details)
    {
        var due = Points.Of(checked(-movement.Points));
        var present = draft.Balances.Available;
        if (present < due.Value)
        {
            return new(RefusalCode.PointsInsufficient, movement.Source.Value, due.Value, present);
        }

        foreach (var lot in draft.Lots.Where(lot => !lot.Available.IsZero).Order(BurnOrder.Instance).ToList())
        {
            var points = Points.Min(due, lot.Available);
            draft.Move(new(LedgerAccount.Available, LedgerAccount.Adjusted, points, lot.Id, EntryReason.Import, movement.Source, RuleId) { Details = details, Note = movement.Note });
            due -= points;
        }

        return null;
    }

    private static bool IsSame(IReadOnlyList<Entry> known, ImportedMovement movement)
    {
        var sum = known.Sum(entry => entry.From == LedgerAccount.Issued ? entry.Points.Value : entry.To == LedgerAccount.Adjusted ? -entry.Points.Value : 0);
        return sum == movement.Points && (movement.Points < 0 || known[0].Explain().Lot == movement.Terms);
    }
}
