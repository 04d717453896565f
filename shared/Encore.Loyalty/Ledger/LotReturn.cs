namespace Encore.Loyalty.Ledger;

/// <summary>
/// Gives points back to the lots they came from. What the member owes is settled first; a lot that has expired meanwhile lives on for a grace.
/// Points that came from no lot, because they were owed, go to the fallback, or where there is none to a lot of their own that never expires.
/// </summary>
internal sealed record LotReturn(LedgerAccount From, SourceKey Source, string RuleId, EntryDetails Details, TimeSpan Grace, LotId Fallback)
{
    /// <param name="draft">The decision in the making.</param>
    /// <param name="from">Where the points are, and what is said of them.</param>
    /// <param name="draws">The lots, in the order in which they are given back to.</param>
    /// <param name="due">How much goes back; at most the sum of the draws.</param>
    public static void Give(AccountDraft draft, LotReturn from, IReadOnlyList<LotDraw> draws, Points due)
    {
        foreach (var draw in draws)
        {
            var points = Points.Min(due, draw.Points);
            from.GiveTo(draft, draw.Lot, points);
            due -= points;
        }
    }

    private void GiveTo(AccountDraft draft, LotId lot, Points points)
    {
        var settled = Points.Min(points, draft.Balances.Owed);
        draft.Move(new(From, LedgerAccount.Deficit, settled, lot, EntryReason.Settlement, Source, RuleId) { Details = Details });

        // What had been taken as deficit, and was settled since, has no lot of its own to go back to.
        if ((lot.IsNone ? Fallback : lot) is { IsNone: false } home)
        {
            GiveTo(draft, draft.LotOf(home), points - settled);
            return;
        }

        var terms = new LotTerms { Kind = SourceKind.Manual };
        draft.Move(new(From, LedgerAccount.Available, points - settled, draft.NextLot, EntryReason.Restore, Source, RuleId) { Details = Details with { Lot = terms } });
    }

    private void GiveTo(AccountDraft draft, Lot home, Points points)
    {
        draft.Move(new(From, Waits(draft, home) ? LedgerAccount.Pending : LedgerAccount.Available, points, home.Id, EntryReason.Restore, Source, RuleId) { Details = WithGrace(home, draft.Now) });
    }

    /// <summary>A lot without a date waits for one, if it was ever pending: it is dated before it matures.</summary>
    private static bool Waits(AccountDraft draft, Lot home) => home.Terms.MaturesAt is { } at
        ? at > draft.Now
        : draft.Of(home.Source, home.RuleId).Any(entry => entry.Lot == home.Id && entry.To == LedgerAccount.Pending);

    private EntryDetails WithGrace(Lot lot, DateTimeOffset now) =>
        lot.Terms.ExpiresAt is { } expiry && expiry <= now ? Details with { Lot = lot.Terms with { ExpiresAt = now + Grace } } : Details;
}
