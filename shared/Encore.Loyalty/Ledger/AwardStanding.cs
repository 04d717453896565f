namespace Encore.Loyalty.Ledger;

/// <summary>What has become of an award so far, from its own entries and lots.</summary>
internal readonly record struct AwardStanding(Points Granted, Points Taken, Points Expired, Points Forgiven)
{
    public static AwardStanding Of(AccountDraft draft, SourceKey source, string ruleId)
    {
        var (granted, taken, forgiven) = (0L, 0L, 0L);
        foreach (var entry in draft.Of(source, ruleId))
        {
            granted += entry.From == LedgerAccount.Issued ? entry.Points.Value : 0;
            taken += entry.To == LedgerAccount.ClawedBack ? entry.Points.Value : 0;
            taken -= entry.From == LedgerAccount.ClawedBack ? entry.Points.Value : 0;
            forgiven += entry.Reason == EntryReason.Forgiveness ? entry.Points.Value : 0;
        }

        var expired = draft.Lots.Where(lot => lot.Source == source && lot.RuleId == ruleId).Sum(lot => lot.Expired.Value);
        return new(Points.Of(granted), Points.Of(taken), Points.Of(expired), Points.Of(forgiven));
    }

    public Points ToTake(Points target) => Points.AtLeastZero(Granted.Value - Taken.Value - Expired.Value - Forgiven.Value - target.Value);

    public Points ToGiveBack(Points target) => Points.Min(Taken, Points.AtLeastZero(target.Value - (Granted.Value - Taken.Value)));
}
