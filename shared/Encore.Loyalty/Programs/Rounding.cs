namespace Encore.Loyalty.Programs;

/// <summary>How an award becomes a whole number of points.</summary>
public enum Rounding
{
    /// <summary>Default: fractions are dropped.</summary>
    Down = 0,
    HalfUp = 1,
    Up = 2,
}
