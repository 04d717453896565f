using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Earning;

/// <summary>The one rounding of an award, at its end.</summary>
public static class Rounded
{
    /// <summary>Behind it there is only the noise of a division: 3 × (1 ÷ 3) is 1, not 0.9999….</summary>
    private const int Decimals = 12;

    /// <exception cref="OverflowException">The points do not fit 64 bits.</exception>
    public static Points To(decimal points, Rounding rounding)
    {
        var exact = decimal.Round(points, Decimals);
        return Points.Of((long)(rounding switch
        {
            Rounding.Up => decimal.Ceiling(exact),
            Rounding.HalfUp => decimal.Round(exact, MidpointRounding.AwayFromZero),
            _ => decimal.Floor(exact),
        }));
    }
}
