namespace Encore.DemoStore.Loyalty;

/// <summary>When the time machine has moved, what fell due on the way is recorded.</summary>
public sealed class PassingTime(EncoreHost encore) : IClockListener
{
    public async ValueTask ClockMoved(DateTimeOffset from, DateTimeOffset to) => await encore.Engine.Jobs.RunAsync();
}
