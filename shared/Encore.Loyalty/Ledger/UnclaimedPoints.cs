namespace Encore.Loyalty.Ledger;

/// <summary>Points of a guest that were not claimed in time become void.</summary>
public static class UnclaimedPoints
{
    /// <param name="view">A guest's.</param>
    /// <param name="isVoid">Which lots were not claimed in time.</param>
    /// <param name="moment">When it is decided.</param>
    public static Decision Decide(AccountView view, Func<Lot, bool> isVoid, Moment moment)
    {
        var draft = new AccountDraft(view, moment);
        foreach (var lot in draft.Lots.Where(lot => lot.IsOpen && isVoid(lot)).ToList())
        {
            DueMovements.Expire(draft, lot, draft.Now);
        }

        return draft.ToDecision();
    }
}
