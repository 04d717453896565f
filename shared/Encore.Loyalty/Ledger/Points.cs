namespace Encore.Loyalty.Ledger;

/// <summary>A whole, non-negative number of points. <c>default</c> is zero. Arithmetic that would leave the range throws <see cref="OverflowException"/>.</summary>
public readonly record struct Points : IComparable<Points>
{
    /// <summary>The most that one movement may carry: far above any real program, far below what sums could overflow.</summary>
    public const long MaxPerMovement = 1_000_000_000_000;

    private Points(long value) => Value = value;

    public static Points Zero => default;

    public long Value { get; }

    public bool IsZero => Value == 0;

    /// <exception cref="OverflowException"><paramref name="value"/> is negative.</exception>
    public static Points Of(long value) =>
        value >= 0 ? new(value) : throw new OverflowException($"Points cannot be negative, got {value}.");

    /// <summary>Zero instead of a negative amount.</summary>
    public static Points AtLeastZero(long value) => new(Math.Max(0, value));

    public static Points Min(Points left, Points right) => left.Value <= right.Value ? left : right;

    public static Points operator +(Points left, Points right) => Of(checked(left.Value + right.Value));

    public static Points operator -(Points left, Points right) => Of(left.Value - right.Value);

    public static bool operator <(Points left, Points right) => left.Value < right.Value;

    public static bool operator >(Points left, Points right) => left.Value > right.Value;

    public static bool operator <=(Points left, Points right) => left.Value <= right.Value;

    public static bool operator >=(Points left, Points right) => left.Value >= right.Value;

    public int CompareTo(Points other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
