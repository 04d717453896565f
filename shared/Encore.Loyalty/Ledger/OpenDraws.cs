namespace Encore.Loyalty.Ledger;

/// <summary>
/// What was drawn under one source and rule and has not come back. What had been owed comes back first, then the lots, the one drawn last first.
/// Points that were owed come back to a lot that they were not drawn from; so as long as any are away it is they that a return gives back, whichever lot it names.
/// </summary>
internal sealed class OpenDraws
{
    private readonly List<LotDraw> open = [];

    /// <param name="entry">The next one to or from the account.</param>
    /// <param name="account">Where drawn points are.</param>
    /// <returns>The lot that the points were drawn from.</returns>
    public LotId Add(Entry entry, LedgerAccount account)
    {
        var isReturn = entry.From == account;
        var lot = isReturn && IndexOf(LotId.None) >= 0 ? LotId.None : entry.Lot;
        Change(lot, isReturn ? -entry.Points.Value : entry.Points.Value);
        return lot;
    }

    public IReadOnlyList<LotDraw> ToReturn() => [.. Enumerable.Reverse(open).OrderByDescending(draw => draw.Lot.IsNone)];

    private int IndexOf(LotId lot) => open.FindIndex(draw => draw.Lot == lot);

    private void Change(LotId lot, long points)
    {
        var index = IndexOf(lot);
        if (index < 0)
        {
            open.Add(new(lot, Points.Of(points)));
            return;
        }

        open[index] = new(lot, Points.Of(open[index].Points.Value + points));
        if (open[index].Points.IsZero)
        {
            open.RemoveAt(index);
        }
    }
}
