namespace Encore.Loyalty.Ledger;

/// <summary>Grants an award, once per source and rule.</summary>
public static class Accrual
{
    public static Decision Decide(AccountView view, Award award, Moment moment)
    {
        // What a blocked member was granted before can still be taken back.
        if (MemberGuard.Correcting(view.Account) is null && view.Of(award.Source, award.RuleId).Any(entry => entry.From == LedgerAccount.Issued))
        {
            return Decision.Nothing(view);
        }

        if (MemberGuard.Earning(view.Account) is { } refusal)
        {
            return Decision.Refuse(view, refusal);
        }

        if (award.Points.Value > Points.MaxPerMovement)
        {
            return Decision.Refuse(view, new(RefusalCode.AmountTooLarge, award.Source.Value, award.Points.Value, Points.MaxPerMovement));
        }

        var draft = new AccountDraft(view, moment);
        Grant(draft, award);
        return draft.ToDecision();
    }

    private static void Grant(AccountDraft draft, Award award)
    {
        var lot = draft.NextLot;
        var details = new EntryDetails { Lot = award.Terms, Award = award.Details };
        if (award.IsPending)
        {
            draft.Move(new(LedgerAccount.Issued, LedgerAccount.Pending, award.Points, lot, EntryReason.Accrual, award.Source, award.RuleId) { Details = details });
        }
        else
        {
            var settled = Points.Min(award.Points, draft.Balances.Owed);
            draft.Move(new(LedgerAccount.Issued, LedgerAccount.Deficit, settled, lot, EntryReason.Settlement, award.Source, award.RuleId) { Details = details });
            draft.Move(new(LedgerAccount.Issued, LedgerAccount.Available, award.Points - settled, lot, EntryReason.Accrual, award.Source, award.RuleId) { Details = details });
        }

        // An award that is learnt of late may mature or expire in the same breath.
        DueMovements.Record(draft);
    }
}
