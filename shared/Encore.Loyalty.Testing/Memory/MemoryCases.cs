using Encore.Loyalty.Hosting;
using Encore.Loyalty.Surveys.Cases;

namespace Encore.Loyalty.Testing.Memory;

/// <summary>Cases of all members.</summary>
internal sealed class MemoryCases(string scope, Func<MemoryTables> tables) : ICaseStore
{
    public Task<IReadOnlyList<Case>> ListAsync(CaseFilter filter, Case? after, int limit, CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<Case>>(
        [.. tables().Cases.Values
            .Where(known => known.Member.Scope == scope && known.IsOpen == filter.Open && (filter.Assignee is null || known.Assignee == filter.Assignee)
                && (filter.Topic is null || known.Topic == filter.Topic) && (filter.DueBy is null || known.DueAt <= filter.DueBy))
            .OrderBy(known => known.DueAt).Where(known => after is null || known.DueAt > after.DueAt || (known.DueAt == after.DueAt && PairOrder.Instance.Compare(Key(known), Key(after)) > 0)).Take(limit)]);

    public Task<CaseCount> CountAsync(DateTimeOffset now, CancellationToken cancel = default)
    {
        var open = tables().Cases.Values.Where(known => known.Member.Scope == scope && known.IsOpen).ToList();
        return Task.FromResult(new CaseCount(open.Count, open.Count(known => known.DueAt <= now)));
    }

    private static (string, string) Key(Case known) => (known.Member.Value, known.Id);
}
