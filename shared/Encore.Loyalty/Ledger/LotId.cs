using System.Globalization;

namespace Encore.Loyalty.Ledger;

/// <summary>A lot of one member: the sequence of the entry that opened it. <c>default</c> means "no lot".</summary>
public readonly record struct LotId : IComparable<LotId>
{
    private LotId(long value) => Value = value;

    public static LotId None => default;

    public long Value { get; }

    public bool IsNone => Value == 0;

    public static LotId Of(long value) => value >= 0 ? new(value) : throw new ArgumentOutOfRangeException(nameof(value));

    public int CompareTo(LotId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
