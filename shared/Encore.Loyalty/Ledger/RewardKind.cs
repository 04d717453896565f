namespace Encore.Loyalty.Ledger;

/// <summary>What points may buy. An open set: an extension may name its own.</summary>
public readonly record struct RewardKind : IComparable<RewardKind>
{
    private readonly string? name;

    private RewardKind(string name) => this.name = name;

    public static RewardKind Product { get; } = new("product");

    public static RewardKind Coupon { get; } = new("coupon");

    public static RewardKind Service { get; } = new("service");

    public string Name => name ?? "coupon";

    public static RewardKind Of(string name) =>
        KindName.IsValid(name) ? new(name) : throw new ArgumentException($"'{name}' is not a reward kind: {KindName.Form}.", nameof(name));

    public int CompareTo(RewardKind other) => string.CompareOrdinal(Name, other.Name);

    public override string ToString() => Name;
}
