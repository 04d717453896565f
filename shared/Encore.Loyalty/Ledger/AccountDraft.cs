namespace Encore.Loyalty.Ledger;

/// <summary>A decision in the making. It starts by recording what time alone has moved, so every decision sees the account as it stands now.</summary>
internal sealed class AccountDraft
{
    private readonly AccountView start;
    private readonly Moment moment;
    private readonly LedgerState state;
    private readonly List<Entry> entries = [];
    private readonly HashSet<LotId> touched = [];

    public AccountDraft(AccountView start, Moment moment)
    {
        this.start = start;
        this.moment = moment;
        state = new LedgerState(start.Account);
        Now = moment.Now > start.Account.LastEffectiveAt ? moment.Now : start.Account.LastEffectiveAt;
        DueMovements.Record(this);
    }

    /// <summary>The instant of the decision. A clock that went backwards is held at the last entry, so effective times never fall.</summary>
    public DateTimeOffset Now { get; }

    public Balances Balances => state.Balances;

    public IReadOnlyList<Lot> Lots => state.Lots;

    public DateTimeOffset LastEffectiveAt => state.LastEffectiveAt;

    /// <summary>The id that a lot opened by the next entry will have.</summary>
    public LotId NextLot => LotId.Of(state.LastSequence + 1);

    /// <summary>Open ones.</summary>
    public IReadOnlyList<Reservation> Reservations => state.Reservations;

    /// <summary>What this decision has moved so far.</summary>
    public IReadOnlyList<Entry> Recorded => entries;

    public Lot LotOf(LotId id) => state.LotOf(id);

    public bool HasLot(LotId id) => state.HasLot(id);

    public IEnumerable<Entry> Of(SourceKey source, string ruleId) => start.Of(source, ruleId);

    public void Move(Movement movement)
    {
        if (movement.Points.IsZero)
        {
            return;
        }

        var entry = new Entry
        {
            Member = start.Account.Member,
            Sequence = state.LastSequence + 1,
            From = movement.From,
            To = movement.To,
            Points = movement.Points,
            Lot = movement.Lot,
            Reason = movement.Reason,
            Source = movement.Source,
            RuleId = movement.RuleId,
            ProgramVersion = movement.ProgramVersion ?? moment.ProgramVersion,
            Details = start.IsImagined ? "" : movement.Details.ToJson(),
            Told = start.IsImagined ? movement.Details : null,
            RecordedAt = moment.RecordedAt ?? moment.Now,
            EffectiveAt = movement.EffectiveAt ?? Now,
            Actor = start.Account.Member.Is(moment.Actor) ? Moment.Self : moment.Actor,
            PreviousHash = state.HeadHash,
            Note = movement.Note,
        };
        state.Apply(entry, movement.Details, start.IsImagined ? "" : null);
        entries.Add(entry);
        if (!movement.Lot.IsNone)
        {
            touched.Add(movement.Lot);
        }
    }

    public Decision ToDecision()
    {
        var account = start.Account with
        {
            Balances = state.Balances,
            LastSequence = state.LastSequence,
            HeadHash = state.HeadHash,
            LastEffectiveAt = state.LastEffectiveAt,
            Lots = [.. state.Lots],
            Reservations = state.Reservations,
        };
        return new()
        {
            After = start with { Account = account, Entries = entries.Count == 0 ? start.Entries : [.. start.Entries, .. entries] },
            Entries = entries,
            ChangedLots = touched.Count == 0 ? [] : [.. touched.Order().Select(state.LotOf)],
        };
    }
}
