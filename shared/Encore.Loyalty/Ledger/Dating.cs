namespace Encore.Loyalty.Ledger;

/// <summary>Gives pending lots of a source, which waited for something without a date, their date of maturity.</summary>
public static class Dating
{
    public static Decision Decide(AccountView view, SourceKey source, string ruleId, DateTimeOffset maturesAt, Moment moment)
    {
        if (MemberGuard.Correcting(view.Account) is { } refusal)
        {
            return Decision.Refuse(view, refusal);
        }

        var draft = new AccountDraft(view, moment);
        foreach (var lot in draft.Lots.Where(lot => lot.Source == source && lot.RuleId == ruleId && !lot.Pending.IsZero && lot.Terms.MaturesAt is null).ToList())
        {
            var details = new EntryDetails { Lot = lot.Terms with { MaturesAt = maturesAt } };
            draft.Move(new(LedgerAccount.Pending, LedgerAccount.Pending, lot.Pending, lot.Id, EntryReason.Dating, source, ruleId) { Details = details });
        }

        DueMovements.Record(draft);
        return draft.ToDecision();
    }
}
