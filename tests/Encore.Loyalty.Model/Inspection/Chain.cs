using Encore.Loyalty.Ledger;
using Encore.Loyalty.Model.Reference;

namespace Encore.Loyalty.Model.Inspection;

/// <summary>The entries of one member as they grow: what was once written must stay, and each new one must fit those before it. Sums are kept by simple addition.</summary>
internal sealed class Chain
{
    private static readonly Dictionary<LedgerAccount, Place> Places = Enum.GetValues<LedgerAccount>().ToDictionary(account => account, account => Enum.Parse<Place>($"{account}"));

    private readonly List<Entry> entries = [];
    private readonly Dictionary<LotId, string> lots = [];
    private readonly Dictionary<(LotId Lot, LedgerAccount Account), long> byLot = [];

    public Dictionary<LedgerAccount, long> Sums { get; } = Enum.GetValues<LedgerAccount>().ToDictionary(account => account, _ => 0L);

    public Dictionary<Movement, long> Journal { get; } = [];

    public IReadOnlyList<Entry> Entries => entries;

    public string HeadHash { get; private set; } = "";

    public void Grow(IReadOnlyList<Entry> stored)
    {
        DivergenceException.Unless(stored.Count >= entries.Count, () => $"{entries.Count - stored.Count} entries were deleted");
        for (var index = 0; index < stored.Count; index++)
        {
            if (index < entries.Count)
            {
                DivergenceException.Unless(stored[index] == entries[index], () => $"entry {index + 1} was changed from {entries[index]} to {stored[index]}");
            }
            else
            {
                Add(stored[index]);
            }
        }
    }

    /// <summary>The same account in the reference's words.</summary>
    public static Place PlaceOf(LedgerAccount account) => Places[account];

    public Movement MovementOf(Entry entry) =>
        new(PlaceOf(entry.From), PlaceOf(entry.To), entry.Lot.IsNone ? "" : lots.GetValueOrDefault(entry.Lot, $"{entry.Source} {entry.RuleId}"), $"{entry.Reason}", entry.Source.Value, entry.RuleId, entry.EffectiveAt);

    public long Left(LotId lot, LedgerAccount account) => byLot.GetValueOrDefault((lot, account));

    private void Add(Entry entry)
    {
        DivergenceException.Unless(entry.Sequence == entries.Count + 1, () => $"entry {entry.Sequence} follows entry {entries.Count}");
        DivergenceException.Unless(entry.PreviousHash == HeadHash, () => $"entry {entry.Sequence} breaks the chain of hashes");
        DivergenceException.Unless(entry.Points.Value > 0, () => $"entry {entry.Sequence} moves nothing");
        DivergenceException.Unless(entries.Count == 0 || entry.EffectiveAt >= entries[^1].EffectiveAt, () => $"entry {entry.Sequence} is effective before the one before it");
        DivergenceException.Unless(entry.From != entry.To || entry.Reason is EntryReason.Dating or EntryReason.Forgiveness, () => $"entry {entry.Sequence} goes from an account to itself");
        if (!entry.Lot.IsNone && entry.Lot.Value == entry.Sequence)
        {
            lots[entry.Lot] = $"{entry.Source} {entry.RuleId}";
        }

        var movement = MovementOf(entry);
        Journal[movement] = Journal.GetValueOrDefault(movement) + entry.Points.Value;
        Sums[entry.From] -= entry.Points.Value;
        Sums[entry.To] += entry.Points.Value;
        byLot[(entry.Lot, entry.From)] = Left(entry.Lot, entry.From) - entry.Points.Value;
        byLot[(entry.Lot, entry.To)] = Left(entry.Lot, entry.To) + entry.Points.Value;
        HeadHash = EntryHash.Of(entry);
        entries.Add(entry);
    }
}
