namespace Encore.Loyalty.Ledger;

/// <summary>Points that left a lot and have not come back to it.</summary>
public readonly record struct LotDraw(LotId Lot, Points Points)
{
    /// <summary>What went into <paramref name="account"/> and is still there, by lot, the last drawn first.</summary>
    internal static IReadOnlyList<LotDraw> Open(IEnumerable<Entry> entries, LedgerAccount account)
    {
        var open = new Dictionary<LotId, long>();
        var order = new List<LotId>();
        foreach (var entry in entries.Where(entry => entry.From == account || entry.To == account))
        {
            var delta = entry.To == account ? entry.Points.Value : -entry.Points.Value;
            open[entry.Lot] = open.GetValueOrDefault(entry.Lot) + delta;
            order.Remove(entry.Lot);
            order.Add(entry.Lot);
        }

        order.Reverse();
        return [.. order.Where(lot => open[lot] > 0).Select(lot => new LotDraw(lot, Points.Of(open[lot])))];
    }
}
