namespace Encore.Loyalty.Ledger;

/// <summary>
/// All that stands in a ledger, source by source, so that another ledger can go on from it: what was granted, taken back, expired, adjusted and redeemed under each source and rule,
/// and what is left of each lot. What was redeemed and what was returned of it are kept apart, because a later refund counts from both.
/// </summary>
internal sealed class Standing
{
    private readonly List<(LedgerAccount Account, bool IsReturn, Entry Origin)> order = [];
    private readonly Dictionary<(LedgerAccount Account, bool IsReturn, SourceKey Source, string RuleId, LotId Lot), long> sums = [];
    private readonly Dictionary<(LedgerAccount Account, SourceKey Source, string RuleId), OpenDraws> draws = [];

    private Standing()
    {
    }

    /// <param name="entries">All of the ledger.</param>
    /// <param name="draft">The account after them.</param>
    public static IReadOnlyList<TransferItem> Of(IEnumerable<Entry> entries, AccountDraft draft)
    {
        var standing = new Standing();
        foreach (var entry in entries.Where(entry => entry.From != entry.To))
        {
            standing.Add(entry.From, entry, -entry.Points.Value);
            standing.Add(entry.To, entry, entry.Points.Value);
        }

        return [.. standing.Ends(), .. draft.Lots.SelectMany(Held), .. draft.Reservations.SelectMany(SetAside), Owed(draft)];
    }

    /// <summary>Accounts at the ends: points come from them or stay in them, and the fact behind each is asked for again.</summary>
    private void Add(LedgerAccount account, Entry entry, long points)
    {
        if (account is not (LedgerAccount.Issued or LedgerAccount.Redeemed or LedgerAccount.Expired or LedgerAccount.ClawedBack or LedgerAccount.Adjusted))
        {
            return;
        }

        var isReturn = account == LedgerAccount.Redeemed && points < 0;
        var origin = account is LedgerAccount.Redeemed or LedgerAccount.ClawedBack ? entry with { Lot = DrawnFrom(account, entry) } : entry;
        var key = (account, isReturn, entry.Source, entry.RuleId, origin.Lot);
        if (!sums.ContainsKey(key))
        {
            order.Add((account, isReturn, origin));
        }

        sums[key] = checked(sums.GetValueOrDefault(key) + points);
    }

    private LotId DrawnFrom(LedgerAccount account, Entry entry)
    {
        var key = (account, entry.Source, entry.RuleId);
        if (!draws.TryGetValue(key, out var open))
        {
            draws[key] = open = new();
        }

        // A lot that was opened for what came back keeps the source under which it was.
        var lot = open.Add(entry, account);
        return entry.Lot.Value == entry.Sequence ? entry.Lot : lot;
    }

    private IEnumerable<TransferItem> Ends() =>
        order.Select(first => new TransferItem(first.Account, sums[(first.Account, first.IsReturn, first.Origin.Source, first.Origin.RuleId, first.Origin.Lot)], first.Origin));

    private static IEnumerable<TransferItem> Held(Lot lot) =>
        [new(LedgerAccount.Pending, lot.Pending.Value, Of(lot.Id, lot.Source, lot.RuleId)), new(LedgerAccount.Available, lot.Available.Value, Of(lot.Id, lot.Source, lot.RuleId))];

    private static IEnumerable<TransferItem> SetAside(Reservation reservation) => reservation.Draws.Each.Select(draw =>
        new TransferItem(LedgerAccount.Reserved, draw.Points.Value, Of(draw.Lot, reservation.Source, SpendingRule.Id) with { Details = reservation.Details.ToJson() }));

    private static TransferItem Owed(AccountDraft draft) => new(LedgerAccount.Deficit, draft.Balances.Deficit, Of(LotId.None, SourceKey.None, ""));

    /// <summary>An entry that was never written, only to carry what the movement is about.</summary>
    private static Entry Of(LotId lot, SourceKey source, string rule) => new()
    {
        Member = default, Sequence = 0, From = default, To = default, Points = default, Lot = lot, Reason = EntryReason.Transfer, Source = source, RuleId = rule, ProgramVersion = 0,
        Details = "", RecordedAt = default, EffectiveAt = default, Actor = "", PreviousHash = "",
    };
}
