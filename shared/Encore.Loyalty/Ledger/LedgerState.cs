namespace Encore.Loyalty.Ledger;

/// <summary>Folds entries into balances and lots. Decisions, audit and rebuild all go through it: one meaning of an entry, not three.</summary>
internal sealed class LedgerState
{
    // Lists: a new lot comes behind those before it.
    private readonly SortedList<LotId, Lot> lots = [];
    private readonly SortedList<string, Reservation> reservations = new(StringComparer.Ordinal);

    public LedgerState(MemberAccount start)
    {
        Balances = start.Balances;
        LastSequence = start.LastSequence;
        HeadHash = start.HeadHash;
        LastEffectiveAt = start.LastEffectiveAt;
        foreach (var lot in start.Lots)
        {
            lots[lot.Id] = lot;
        }

        foreach (var reservation in start.Reservations)
        {
            reservations[reservation.Source.Value] = reservation;
        }
    }

    public Balances Balances { get; private set; }

    public long LastSequence { get; private set; }

    public string HeadHash { get; private set; }

    public DateTimeOffset LastEffectiveAt { get; private set; }

    public IReadOnlyList<Lot> Lots => lots.Values.AsReadOnly();

    public IReadOnlyList<Reservation> Reservations => reservations.Count == 0 ? [] : [.. reservations.Values];

    public Lot LotOf(LotId id) =>
        lots.TryGetValue(id, out var lot) ? lot : throw new InvalidOperationException($"Lot {id} was not loaded for this decision.");

    public bool HasLot(LotId id) => lots.ContainsKey(id);

    /// <exception cref="InvalidOperationException">The entry does not fit: an account or lot would fall below zero, or its lot is unknown.</exception>
    /// <param name="entry">The next one.</param>
    /// <param name="details">Its details; of what explains only, nothing is needed.</param>
    /// <param name="hash">The entry's, where it is known already.</param>
    public void Apply(Entry entry, EntryDetails details, string? hash = null)
    {
        if (entry.From != entry.To)
        {
            Balances = Balances.Move(entry.From, entry.To, entry.Points);
            Require(Balances.Pending >= 0 && Balances.Available >= 0 && Balances.Reserved >= 0 && Balances.Deficit <= 0, entry);
        }

        if (!entry.Lot.IsNone)
        {
            lots[entry.Lot] = Moved(entry, details);
        }

        if (entry.To == LedgerAccount.Reserved)
        {
            Reserve(entry, details);
        }
        else if (entry.From == LedgerAccount.Reserved)
        {
            Free(entry);
        }

        LastSequence = entry.Sequence;
        HeadHash = hash ?? EntryHash.Of(entry);
        LastEffectiveAt = entry.EffectiveAt;
    }

    private void Reserve(Entry entry, EntryDetails details)
    {
        Require(details.Reservation is not null && !entry.Lot.IsNone, entry);
        var reservation = reservations.GetValueOrDefault(entry.Source.Value)
            ?? Of(entry.Source, details.Reservation!);
        reservations[entry.Source.Value] = reservation with { Draws = reservation.Draws.Plus(entry.Lot, entry.Points) };
    }

    private static Reservation Of(SourceKey source, ReservationDetails details) =>
        new() { Source = source, Order = details.Order, ExpiresAt = details.ExpiresAt, Treatment = details.Treatment, Value = details.Value };

    private void Free(Entry entry)
    {
        var reservation = reservations.GetValueOrDefault(entry.Source.Value);
        Require(reservation is not null, entry);
        var left = reservation!.Draws.Minus(entry.Lot, entry.Points);
        if (left.IsEmpty)
        {
            reservations.Remove(entry.Source.Value);
        }
        else
        {
            reservations[entry.Source.Value] = reservation with { Draws = left };
        }
    }

    private Lot Moved(Entry entry, EntryDetails details)
    {
        var lot = lots.TryGetValue(entry.Lot, out var known) ? known : Opened(entry, details);
        lot = entry.From == entry.To ? lot : lot.Move(entry.From, entry.To, entry.Points);
        return details.Lot is { } terms ? lot with { Terms = terms } : lot;
    }

    private static Lot Opened(Entry entry, EntryDetails details)
    {
        Require(details.Lot is not null && entry.Lot.Value == entry.Sequence, entry);

        // Redeemed points that had no lot to return to are granted anew.
        var granted = entry.From == LedgerAccount.Redeemed ? entry.Points : Points.Zero;
        return new() { Id = entry.Lot, Source = entry.Source, RuleId = entry.RuleId, Terms = details.Lot!, Granted = granted };
    }

    private static void Require(bool holds, Entry entry)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"Entry {entry.Sequence} of {entry.Member} ({entry.Reason}, {entry.From} to {entry.To}, {entry.Points} points, lot {entry.Lot}) does not fit the account.");
        }
    }
}
