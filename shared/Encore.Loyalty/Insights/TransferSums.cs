using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Insights;

/// <summary>What merges moved between two ledgers, by merge and account: what left one must have arrived in the other, so both halves together come to nothing.</summary>
internal sealed class TransferSums
{
    private readonly Dictionary<(string Merge, LedgerAccount Account), long> sums = [];
    private readonly Dictionary<string, (MemberId Member, long Sequence)> places = new(StringComparer.Ordinal);

    public bool IsEmpty => sums.Count == 0;

    /// <summary>Merges of which a half is missing or differs, with an entry of the half that is there.</summary>
    public IEnumerable<(string Merge, MemberId Member, long Sequence)> Open =>
        sums.Keys.Select(key => key.Merge).Distinct(StringComparer.Ordinal).Select(merge => (merge, places[merge].Member, places[merge].Sequence));

    public void Add(Entry entry, TransferDetails transfer)
    {
        var (account, points) = entry.From == LedgerAccount.Transferred ? (entry.To, entry.Points.Value) : (entry.From, -entry.Points.Value);
        places.TryAdd(transfer.Id, (entry.Member, entry.Sequence));
        Add((transfer.Id, account), points);
    }

    public void Add(TransferSums others)
    {
        foreach (var (merge, place) in others.places)
        {
            places.TryAdd(merge, place);
        }

        foreach (var (key, points) in others.sums)
        {
            Add(key, points);
        }
    }

    /// <summary>By how much the halves of a merge differ, over all accounts.</summary>
    public long Difference(string merge) => sums.Where(sum => sum.Key.Merge == merge).Sum(sum => Math.Abs(sum.Value));

    private void Add((string Merge, LedgerAccount Account) key, long points)
    {
        var sum = checked(sums.GetValueOrDefault(key) + points);
        if (sum == 0)
        {
            sums.Remove(key);
        }
        else
        {
            sums[key] = sum;
        }
    }
}
