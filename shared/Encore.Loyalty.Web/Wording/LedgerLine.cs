using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Web.Wording;

/// <summary>Movements that were one act: a reward paid for from three lots is three entries, and one line.</summary>
public sealed record LedgerLine
{
    private static readonly LedgerAccount[] Held = [LedgerAccount.Pending, LedgerAccount.Available, LedgerAccount.Reserved, LedgerAccount.Deficit];

    private LedgerLine(IReadOnlyList<Entry> entries) => Entries = entries;

    /// <summary>At least one, by sequence.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    public Entry First => Entries[0];

    public Points Points => Points.Of(Entries.Sum(entry => entry.Points.Value));

    /// <summary>By how much the member is better off, counting what is pending and what is owed; zero when points only changed their place.</summary>
    public long Effect => Entries.Sum(entry => (Held.Contains(entry.To) ? entry.Points.Value : 0) - (Held.Contains(entry.From) ? entry.Points.Value : 0));

    public Tone Tone => Math.Sign(Effect) switch { > 0 => Tone.Gain, < 0 => Tone.Loss, _ => Tone.Neutral };

    public static LedgerLine Of(Entry entry) => new([entry]);

    /// <summary>Newest first, as the history comes.</summary>
    public static IReadOnlyList<LedgerLine> Of(IEnumerable<Entry> history)
    {
        var lines = new List<LedgerLine>();
        foreach (var entry in history)
        {
            if (lines.Count > 0 && AreOneAct(entry, lines[^1].First))
            {
                lines[^1] = new([entry, .. lines[^1].Entries]);
            }
            else
            {
                lines.Add(Of(entry));
            }
        }

        return lines;
    }

    private static bool AreOneAct(Entry one, Entry other) => IsOneMerge(one, other) || IsOneAct(one, other);

    private static bool IsOneMerge(Entry one, Entry other) =>
        one.Reason == EntryReason.Transfer && (one.Reason, one.RecordedAt, one.EffectiveAt) == (other.Reason, other.RecordedAt, other.EffectiveAt);

    private static bool IsOneAct(Entry one, Entry other) =>
        one.Reason is EntryReason.Redemption or EntryReason.Clawback or EntryReason.Restore or EntryReason.Expiry
            or EntryReason.Reservation or EntryReason.Release or EntryReason.Adjustment or EntryReason.Import
        && (one.Reason, one.Source, one.RuleId, one.RecordedAt, one.EffectiveAt) == (other.Reason, other.Source, other.RuleId, other.RecordedAt, other.EffectiveAt);
}
