namespace Encore.DemoStore.Shop.Clock;

/// <summary>Moves the shop's clock and tells those who have work to do when time has passed.</summary>
public sealed class TimeMachine(DemoClock clock, IEnumerable<IClockListener> listeners, ILogger<TimeMachine> log)
{
    public static readonly TimeSpan Farthest = TimeSpan.FromDays(3660);

    /// <summary>False when <paramref name="instant"/> lies in the shop's past or more than ten years ahead.</summary>
    public async Task<bool> MoveTo(DateTimeOffset instant)
    {
        var before = clock.GetUtcNow();
        if (instant - before > Farthest || !clock.MoveTo(instant))
        {
            return false;
        }

        foreach (var listener in listeners)
        {
            try
            {
                await listener.ClockMoved(before, instant);
            }
            catch (Exception problem)
            {
                log.LogError(problem, "A listener failed after the clock had moved.");
            }
        }

        return true;
    }
}
