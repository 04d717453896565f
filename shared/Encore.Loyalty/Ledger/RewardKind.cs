namespace Encore.Loyalty.Ledger;

/// <summary>
/// What points may buy. An open set: an extension may name its own. What a coupon takes off (an amount, a percentage, the shipping) is a setting of the coupon, not a kind: whoever may buy
/// coupons may buy each of them.
/// </summary>
public readonly record struct RewardKind : IComparable<RewardKind>
{
    private readonly string? name;

    private RewardKind(string name) => this.name = name;

    public static RewardKind Product { get; } = new("product");

    public static RewardKind Coupon { get; } = new("coupon");

    public static RewardKind Service { get; } = new("service");

    public static RewardKind GiftCard { get; } = new("gift-card");

    public static RewardKind StoreCredit { get; } = new("store-credit");

    public static RewardKind Experience { get; } = new("experience");

    /// <summary>Digital content: a link or a code that is shown afterwards.</summary>
    public static RewardKind Content { get; } = new("content");

    /// <summary>A seat at an event.</summary>
    public static RewardKind Seat { get; } = new("seat");

    /// <summary>A code of somebody else's, from a pool that the store has uploaded.</summary>
    public static RewardKind Partner { get; } = new("partner");

    public static RewardKind Donation { get; } = new("donation");

    public string Name => name ?? "coupon";

    public static RewardKind Of(string name) =>
        KindName.IsValid(name) ? new(name) : throw new ArgumentException($"'{name}' is not a reward kind: {KindName.Form}.", nameof(name));

    public int CompareTo(RewardKind other) => string.CompareOrdinal(Name, other.Name);

    public override string ToString() => Name;
}
