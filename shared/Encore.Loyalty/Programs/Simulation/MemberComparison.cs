namespace Encore.Loyalty.Programs.Simulation;

/// <summary>Counts who is better and who is worse off, and keeps those who are most so.</summary>
internal sealed class MemberComparison
{
    private readonly PriorityQueue<MemberChange, decimal> better = new();
    private readonly PriorityQueue<MemberChange, decimal> worse = new();

    public long Members { get; private set; }

    public long Better { get; private set; }

    public long Worse { get; private set; }

    public IReadOnlyList<MemberChange> MostBetter => InOrder(better);

    public IReadOnlyList<MemberChange> MostWorse => InOrder(worse);

    public void Add(MemberChange change)
    {
        Members++;
        if (change.Difference == 0)
        {
            return;
        }

        (Better, Worse) = change.Difference > 0 ? (Better + 1, Worse) : (Better, Worse + 1);
        var (most, size) = change.Difference > 0 ? (better, change.Difference) : (worse, -change.Difference);
        if (most.Count < SimulationReport.MostMembers)
        {
            most.Enqueue(change, size);
        }
        else
        {
            most.EnqueueDequeue(change, size);
        }
    }

    private static List<MemberChange> InOrder(PriorityQueue<MemberChange, decimal> most) =>
        [.. most.UnorderedItems.OrderByDescending(item => item.Priority).ThenBy(item => item.Element.Member.Value, StringComparer.Ordinal).Select(item => item.Element)];
}
