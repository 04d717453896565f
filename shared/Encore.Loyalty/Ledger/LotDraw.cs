namespace Encore.Loyalty.Ledger;

/// <summary>Points that left a lot and have not come back to it.</summary>
public readonly record struct LotDraw(LotId Lot, Points Points)
{
    /// <summary>What went into <paramref name="account"/> and is still there, in the order in which it comes back.</summary>
    internal static IReadOnlyList<LotDraw> Open(IEnumerable<Entry> entries, LedgerAccount account)
    {
        var open = new OpenDraws();
        foreach (var entry in entries.Where(entry => entry.From == account || entry.To == account))
        {
            open.Add(entry, account);
        }

        return open.ToReturn();
    }
}
