namespace Encore.Loyalty.Hosting;

/// <summary>Something that all members share, such as a stock or a budget, is used up a little; in the same transaction as what it is used for, and never beyond its limit.</summary>
/// <param name="Name">Of the counter, at most <see cref="MaxNameLength"/> characters; it begins at zero.</param>
/// <param name="Amount">How much is taken; below zero: given back.</param>
/// <param name="Limit">What the sum may not exceed; null: it is only counted.</param>
public sealed record CounterChange(string Name, long Amount, long? Limit = null)
{
    public const int MaxNameLength = 150;
}
