namespace Encore.DemoStore.Shop;

/// <summary>Is told when the time machine has moved the shop's clock forward.</summary>
public interface IClockListener
{
    ValueTask ClockMoved(DateTimeOffset from, DateTimeOffset to);
}
