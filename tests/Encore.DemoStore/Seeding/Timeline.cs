namespace Encore.DemoStore.Seeding;

/// <summary>Things to do, each at its instant of the shop's past.</summary>
sealed class Timeline(DateTimeOffset now)
{
    readonly List<(int DaysAgo, Func<Task> Act)> steps = [];

    public void At(int daysAgo, Func<Task> act)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(daysAgo);
        steps.Add((daysAgo, act));
    }

    /// <summary>Oldest first. The steps of one day keep their order, a few minutes apart; those of today lie in the last hours.</summary>
    public IEnumerable<(DateTimeOffset At, Func<Task> Act)> InOrder()
    {
        foreach (var day in steps.GroupBy(step => step.DaysAgo).OrderByDescending(day => day.Key))
        {
            var today = day.ToList();
            var first = now.AddDays(-day.Key).AddMinutes(-37 * today.Count);
            for (var i = 0; i < today.Count; i++)
            {
                yield return (first.AddMinutes(37 * i), today[i].Act);
            }
        }
    }
}
