namespace Encore.Loyalty.Ledger;

/// <summary>
/// Brings an award to a target, never by a delta: takes back what stands above it, and gives back what had been taken when the target rises again.
/// However often, and in whatever order, it is called, only the last target counts.
/// </summary>
/// <remarks>Points of the award that expired unused are lost to the member already and are not taken a second time; what was forgiven once stays forgiven.</remarks>
public static class Clawback
{
    public static Decision Decide(AccountView view, AwardTarget target, Moment moment)
    {
        if (MemberGuard.Correcting(view.Account) is { } refusal)
        {
            return Decision.Refuse(view, refusal);
        }

        var draft = new AccountDraft(view, moment);
        var standing = AwardStanding.Of(draft, target.Source, target.RuleId);
        var details = Explain(standing, target);
        Take(draft, standing.ToTake(target.Target), target, details);
        GiveBack(draft, standing.ToGiveBack(target.Target), target, details);
        return draft.ToDecision();
    }

    private static EntryDetails Explain(AwardStanding standing, AwardTarget target) => new()
    {
        Target = new() { Original = standing.Granted.Value, Target = target.Target.Value, Before = standing.Taken.Value, PaidShare = target.PaidShare },
    };

    private static void Take(AccountDraft draft, Points due, AwardTarget target, EntryDetails details)
    {
        foreach (var lot in draft.Lots.Where(lot => lot.Source == target.Source && lot.RuleId == target.RuleId).ToList())
        {
            due -= TakeFrom(draft, lot.Id, LedgerAccount.Pending, Points.Min(due, lot.Pending), target, details);
            due -= target.Policy == ClawbackPolicy.OnlyPending ? Points.Zero : TakeFrom(draft, lot.Id, LedgerAccount.Available, Points.Min(due, lot.Available), target, details);
        }

        if (target.Policy == ClawbackPolicy.OnlyPending)
        {
            return;
        }

        foreach (var lot in draft.Lots.Where(lot => !lot.Available.IsZero).Order(BurnOrder.Instance).ToList())
        {
            due -= TakeFrom(draft, lot.Id, LedgerAccount.Available, Points.Min(due, lot.Available), target, details);
        }

        if (target.Policy == ClawbackPolicy.CarryDeficit)
        {
            TakeFrom(draft, LotId.None, LedgerAccount.Deficit, due, target, details);
        }
        else
        {
            draft.Move(new(LedgerAccount.Deficit, LedgerAccount.Deficit, due, LotId.None, EntryReason.Forgiveness, target.Source, target.RuleId) { Details = details });
        }
    }

    private static Points TakeFrom(AccountDraft draft, LotId lot, LedgerAccount from, Points points, AwardTarget target, EntryDetails details)
    {
        draft.Move(new(from, LedgerAccount.ClawedBack, points, lot, EntryReason.Clawback, target.Source, target.RuleId) { Details = details });
        return points;
    }

    private static void GiveBack(AccountDraft draft, Points due, AwardTarget target, EntryDetails details)
    {
        if (due.IsZero)
        {
            return;
        }

        var draws = LotDraw.Open(draft.Of(target.Source, target.RuleId), LedgerAccount.ClawedBack);
        var ownLot = draft.Lots.First(lot => lot.Source == target.Source && lot.RuleId == target.RuleId).Id;
        LotReturn.Give(draft, new(LedgerAccount.ClawedBack, target.Source, target.RuleId, details, target.Grace, ownLot), draws, due);
    }
}
