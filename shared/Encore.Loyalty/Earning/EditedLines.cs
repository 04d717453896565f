namespace Encore.Loyalty.Earning;

/// <summary>What an edit left of each line of an order. Some hosts number lines by their place, so that a line that went gives its number to the next: then the product tells them apart.</summary>
internal static class EditedLines
{
    /// <param name="original">As they were paid.</param>
    /// <param name="edited">As they stand now.</param>
    /// <returns>The net amount now, by the id of each original line; of a line that went, zero.</returns>
    public static Dictionary<string, decimal> NetsOf(IReadOnlyList<OrderLine> original, IReadOnlyList<OrderLine> edited)
    {
        var (nets, left) = (new Dictionary<string, decimal>(), edited.ToList());
        Take((was, now) => was.LineId == now.LineId && was.ProductId == now.ProductId);
        Take((was, now) => was.ProductId == now.ProductId);

        // The same line with a product that was not in the order before: exchanged, or called by another name now.
        var known = original.Select(line => line.ProductId).ToHashSet(StringComparer.Ordinal);
        Take((was, now) => was.LineId == now.LineId && !known.Contains(now.ProductId));
        return nets;

        void Take(Func<OrderLine, OrderLine, bool> isSame)
        {
            foreach (var line in original.Where(line => !nets.ContainsKey(line.LineId)))
            {
                if (left.FindIndex(now => isSame(line, now)) is >= 0 and var index)
                {
                    nets[line.LineId] = left[index].Net;
                    left.RemoveAt(index);
                }
            }
        }
    }
}
