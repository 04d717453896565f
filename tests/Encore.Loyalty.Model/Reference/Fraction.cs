using System.Numerics;

namespace Encore.Loyalty.Model.Reference;

/// <summary>An exact fraction.</summary>
internal readonly record struct Fraction(BigInteger Top, BigInteger Bottom)
{
    public static Fraction One => new(1, 1);

    public static Fraction Zero => new(0, 1);

    public static Fraction operator +(Fraction left, Fraction right) => new((left.Top * right.Bottom) + (right.Top * left.Bottom), left.Bottom * right.Bottom);

    public static Fraction operator -(Fraction left, Fraction right) => new((left.Top * right.Bottom) - (right.Top * left.Bottom), left.Bottom * right.Bottom);

    public static Fraction operator *(Fraction left, Fraction right) => new(left.Top * right.Top, left.Bottom * right.Bottom);

    public static Fraction operator /(Fraction left, Fraction right) => new(left.Top * right.Bottom, left.Bottom * right.Top);

    public static bool operator <(Fraction left, Fraction right) => left.Top * right.Bottom < right.Top * left.Bottom;

    public static bool operator >(Fraction left, Fraction right) => right < left;

    public static Fraction Of(decimal number) => new(new BigInteger(number * 1_000_000), 1_000_000);

    /// <param name="how">0 down, 1 half up, 2 up; not for negative fractions.</param>
    public long Rounded(int how)
    {
        var whole = (long)(Top / Bottom);
        var rest = Top % Bottom;
        return how switch
        {
            1 when rest * 2 >= Bottom => whole + 1,
            2 when !rest.IsZero => whole + 1,
            _ => whole,
        };
    }
}
