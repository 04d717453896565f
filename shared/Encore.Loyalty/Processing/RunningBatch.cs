using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Processing;

/// <summary>Facts whose effects are being committed just now.</summary>
internal sealed class RunningBatch
{
    private readonly HashSet<MemberId> members;

    private RunningBatch(IEnumerable<InboxItem> items, Task<ProcessingReport> end) => (members, End) = (items.Select(item => item.Member).ToHashSet(), end);

    public static RunningBatch None { get; } = new([], Task.FromResult(ProcessingReport.None));

    public bool IsNone => members.Count == 0;

    public Task<ProcessingReport> End { get; }

    /// <param name="items">At least one.</param>
    /// <param name="commit">Runs beside the caller, also where a driver knows no waiting.</param>
    public static RunningBatch Start(IReadOnlyList<InboxItem> items, Func<Task<ProcessingReport>> commit) => new(items, Task.Run(commit));

    /// <summary>The first of these items that can be worked on meanwhile.</summary>
    public IReadOnlyList<InboxItem> WithoutItsMembers(IEnumerable<InboxItem> items, int most) => [.. items.Where(item => !members.Contains(item.Member)).Take(most)];
}
