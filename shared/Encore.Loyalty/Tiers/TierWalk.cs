namespace Encore.Loyalty.Tiers;

/// <summary>Follows one member through time. Tiers are counted from 1; 0 is none.</summary>
internal sealed class TierWalk
{
    private readonly TierTime time;
    private readonly IReadOnlyList<TierLevel> levels;
    private readonly List<TierEntry> entries = [];
    private int tier;
    private int reached;
    private decimal running;
    private DateTimeOffset? since;

    /// <summary>The end of the tier's period, once the measure no longer holds it.</summary>
    private DateTimeOffset? ended;

    public TierWalk(TierTime time)
    {
        this.time = time;
        levels = time.Tiers.Levels;
        tier = reached = Reached(0);
    }

    public void Step(TierStep step)
    {
        Land(by: step.At.AddTicks(-1));
        reached = Reached(step.Measure);
        running = step.Running;
        if (reached > tier)
        {
            entries.AddRange(Enumerable.Range(tier + 1, reached - tier).Select(entered => new TierEntry(levels[entered - 1].Id, step.At, entered < reached)));
            (tier, since) = (reached, step.At);
        }

        ended = reached >= tier ? null : ended ?? step.At;
    }

    public void PassTo(DateTimeOffset instant) => Land(by: instant);

    /// <param name="instant">To which it was followed.</param>
    /// <param name="coming">Steps that time alone will bring.</param>
    public TierStanding Standing(DateTimeOffset instant, IEnumerable<TierStep> coming)
    {
        var certain = time.EntriesFrom(instant);
        var end = tier == 0 ? null : ended ?? coming.Where(step => Reached(step.Measure) < tier).Select(step => (DateTimeOffset?)step.At).FirstOrDefault();
        return new()
        {
            Level = tier == 0 ? null : levels[tier - 1],
            Since = tier > 0 && since >= certain ? since : null,
            Until = end + time.Grace,
            Measure = running,
            Next = tier < levels.Count ? levels[tier] : null,
            Entries = [.. entries.Where(entry => entry.At >= certain)],
        };
    }

    private void Land(DateTimeOffset by)
    {
        while (ended is { } end && end + time.Grace <= by)
        {
            tier = time.Tiers.SoftLanding ? tier - 1 : reached;
            since = end + time.Grace;
            ended = reached >= tier ? null : time.NextEnd(end);
        }
    }

    private int Reached(decimal measure)
    {
        var reached = 0;
        while (reached < levels.Count && measure >= levels[reached].Threshold)
        {
            reached++;
        }

        return reached;
    }
}
