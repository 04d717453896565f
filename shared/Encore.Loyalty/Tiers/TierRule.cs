using Encore.Loyalty.Members;

namespace Encore.Loyalty.Tiers;

/// <summary>
/// Where a member stands, as a pure function of dated activities: the same at any time it is asked, in whatever order they became known. Up at once; when the measure no longer holds the tier its period is over, and
/// down it goes when the grace is over too and the measure has not come back meanwhile. What a refund makes undue was never there.
/// </summary>
public static class TierRule
{
    /// <param name="tiers">The program's.</param>
    /// <param name="zone">The store's.</param>
    /// <param name="activities">The member's, at least those from <see cref="KnownFrom"/> on.</param>
    /// <param name="instant">At which; what happened behind it does not count.</param>
    public static TierStanding At(TierSettings tiers, TimeZoneInfo zone, IEnumerable<Activity> activities, DateTimeOffset instant)
    {
        var time = new TierTime(tiers, zone);
        var steps = TierMeasure.Steps(time, activities, instant);
        var walk = new TierWalk(time);
        var next = 0;
        for (; next < steps.Count && steps[next].At <= instant; next++)
        {
            walk.Step(steps[next]);
        }

        walk.PassTo(instant);
        return walk.Standing(instant, steps.Skip(next));
    }

    /// <summary>Since when activities have to be known to say where a member stands at an instant.</summary>
    public static DateTimeOffset KnownFrom(TierSettings tiers, TimeZoneInfo zone, DateTimeOffset instant) => new TierTime(tiers, zone).KnownFrom(instant);
}
