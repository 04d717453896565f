using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Earning;

/// <summary>The one rounding of an award, at its end.</summary>
public static class Rounded
{
    /// <exception cref="OverflowException">The points do not fit 64 bits.</exception>
    public static Points To(decimal points, Rounding rounding) => Points.Of((long)(rounding switch
    {
        Rounding.Up => decimal.Ceiling(points),
        Rounding.HalfUp => decimal.Round(points, MidpointRounding.AwayFromZero),
        _ => decimal.Floor(points),
    }));
}
