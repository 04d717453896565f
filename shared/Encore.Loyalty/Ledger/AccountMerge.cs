namespace Encore.Loyalty.Ledger;

/// <summary>
/// Books the whole standing of one member over to another: in both ledgers the same movements to and from <see cref="LedgerAccount.Transferred"/>, which ends at zero in both.
/// The other ledger can then judge every later fact alone: what was granted, taken back and redeemed stands there under the same sources and rules, lots keep their terms.
/// </summary>
public static class AccountMerge
{
    /// <param name="from">The account that ends.</param>
    /// <param name="history">All its entries.</param>
    /// <param name="into">The account that goes on.</param>
    /// <param name="id">Of the merge; names neither member.</param>
    /// <param name="moment">When and by whom.</param>
    /// <exception cref="InvalidOperationException">The history is not that of the account.</exception>
    public static (Decision From, Decision Into) Decide(AccountView from, IReadOnlyList<Entry> history, AccountView into, string id, Moment moment)
    {
        var rebuild = new Rebuild(from.Account.Member);
        foreach (var entry in history)
        {
            rebuild.Add(entry);
        }

        if (rebuild.HeadHash != from.Account.HeadHash)
        {
            throw new InvalidOperationException($"The entries of {from.Account.Member} are not those that the account was read with.");
        }

        var leaving = new AccountDraft(AccountView.Of(from.Account with { Lots = rebuild.ToAccount().Lots }), moment);
        var arriving = new AccountDraft(into, moment);
        var lots = new Dictionary<LotId, LotId>();
        foreach (var item in Standing.Of([.. history, .. leaving.Recorded], leaving).Where(item => item.Points != 0).ToList())
        {
            Arrive(arriving, item, leaving, lots, id);
            Leave(leaving, item, id);
        }

        Forgive(arriving, history);
        Settle(arriving);
        DueMovements.Record(arriving);
        return (leaving.ToDecision(), arriving.ToDecision());
    }

    private static void Leave(AccountDraft draft, TransferItem item, string id) =>
        draft.Move(MovementOf(item, item.Points < 0, item.Origin.Lot, id, DetailsOf(item) with { Transfer = new(id, Arrives: false) }));

    private static void Arrive(AccountDraft draft, TransferItem item, AccountDraft leaving, Dictionary<LotId, LotId> lots, string id)
    {
        var details = DetailsOf(item) with { Transfer = new(id, Arrives: true) };
        var lot = LotId.None;
        if (!item.Origin.Lot.IsNone && !lots.TryGetValue(item.Origin.Lot, out lot))
        {
            lots[item.Origin.Lot] = lot = draft.NextLot;
            details = details with { Lot = leaving.LotOf(item.Origin.Lot).Terms };
        }

        draft.Move(MovementOf(item, item.Points > 0, lot, id, details));
    }

    /// <summary>What was forgiven to one stays forgiven to the other. It moved nothing, so nothing leaves.</summary>
    private static void Forgive(AccountDraft draft, IReadOnlyList<Entry> history)
    {
        foreach (var entry in history.Where(entry => entry.Reason == EntryReason.Forgiveness))
        {
            draft.Move(new(entry.From, entry.To, entry.Points, LotId.None, EntryReason.Forgiveness, entry.Source, entry.RuleId) { Details = entry.Explain(), ProgramVersion = entry.ProgramVersion });
        }
    }

    private static Movement MovementOf(TransferItem item, bool isIn, LotId lot, string id, EntryDetails details) => new(
        isIn ? LedgerAccount.Transferred : item.Account,
        isIn ? item.Account : LedgerAccount.Transferred,
        Points.Of(Math.Abs(item.Points)),
        lot,
        EntryReason.Transfer,
        item.Origin.Source == SourceKey.None ? SourceKey.Merge(id) : item.Origin.Source,
        item.Origin.RuleId)
    {
        Details = details,
        ProgramVersion = item.Origin.ProgramVersion == 0 ? null : item.Origin.ProgramVersion,
    };

    /// <summary>What later decisions and readers want to know of the original entry.</summary>
    private static EntryDetails DetailsOf(TransferItem item)
    {
        var details = item.Origin.Explain();
        return new() { Award = details.Award, Redemption = details.Redemption, Reservation = details.Reservation, Debit = details.Debit };
    }

    /// <summary>One of the two may have owed what the other had.</summary>
    private static void Settle(AccountDraft draft)
    {
        foreach (var lot in draft.Lots.Where(lot => !lot.Available.IsZero).Order(BurnOrder.Instance).ToList())
        {
            var settled = Points.Min(lot.Available, draft.Balances.Owed);
            draft.Move(new(LedgerAccount.Available, LedgerAccount.Deficit, settled, lot.Id, EntryReason.Settlement, lot.Source, lot.RuleId));
        }
    }
}
