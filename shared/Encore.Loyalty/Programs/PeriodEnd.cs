namespace Encore.Loyalty.Programs;

/// <summary>To the end of what a last day is moved.</summary>
public enum PeriodEnd
{
    Day = 0,
    Month = 1,

    /// <summary>March, June, September, December.</summary>
    Quarter = 2,
    Year = 3,
}
