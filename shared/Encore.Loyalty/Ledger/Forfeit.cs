namespace Encore.Loyalty.Ledger;

/// <summary>
/// Ends all that a member could still claim, and all that could still be claimed from it: nobody is there any more. What is set aside for a checkout is freed first and settles what is owed;
/// what is owed beyond that is written off.
/// </summary>
public static class Forfeit
{
    /// <param name="view">Of any status: who is erased asked for it.</param>
    /// <param name="moment">When and by whom.</param>
    public static Decision Decide(AccountView view, Moment moment)
    {
        var draft = new AccountDraft(view, moment);
        foreach (var reservation in draft.Reservations)
        {
            ReservationRelease.Record(draft, reservation, draft.Now);
        }

        foreach (var lot in draft.Lots.ToList())
        {
            draft.Move(new(LedgerAccount.Pending, LedgerAccount.Expired, lot.Pending, lot.Id, EntryReason.Erasure, lot.Source, lot.RuleId));
            draft.Move(new(LedgerAccount.Available, LedgerAccount.Expired, lot.Available, lot.Id, EntryReason.Erasure, lot.Source, lot.RuleId));
        }

        draft.Move(new(LedgerAccount.Adjusted, LedgerAccount.Deficit, draft.Balances.Owed, LotId.None, EntryReason.Erasure, SourceKey.None, ""));
        return draft.ToDecision();
    }
}
