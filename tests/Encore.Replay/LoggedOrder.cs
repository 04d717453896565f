namespace Encore.Replay;

/// <summary>One purchase of the log.</summary>
/// <param name="Customer">As in the file, with its leading zeros.</param>
/// <param name="Day">The day of the purchase.</param>
/// <param name="Number">1 for the customer's first order of the day, 2 for the next.</param>
/// <param name="Quantity">How many CDs.</param>
/// <param name="Value">In dollars; some orders have 0.</param>
public sealed record LoggedOrder(string Customer, DateOnly Day, int Number, int Quantity, decimal Value)
{
    /// <summary>Derived from the fact alone, so that a second reading of the file finds the same order.</summary>
    public string Id => $"cdnow-{Customer}-{Day:yyyyMMdd}-{Number}";

    public DateTimeOffset PaidAt => new(Day.ToDateTime(new TimeOnly(12, 0).AddMinutes(Number)), TimeSpan.Zero);
}
