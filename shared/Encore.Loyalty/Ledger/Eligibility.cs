namespace Encore.Loyalty.Ledger;

/// <summary>Which kinds of reward a lot may buy. <c>default</c> allows every kind.</summary>
public readonly record struct Eligibility
{
    private readonly string? kinds;

    private Eligibility(string kinds) => this.kinds = kinds;

    public static Eligibility Everything => default;

    public bool IsEverything => string.IsNullOrEmpty(kinds);

    public IEnumerable<RewardKind> Kinds => IsEverything ? [] : kinds!.Split(',').Select(RewardKind.Of);

    /// <param name="kinds">At least one kind; none at all would make points that buy nothing.</param>
    public static Eligibility Only(params IEnumerable<RewardKind> kinds)
    {
        var names = string.Join(',', kinds.Distinct().Order().Select(kind => kind.Name));
        return names.Length > 0 ? new(names) : throw new ArgumentException("Name at least one kind of reward.", nameof(kinds));
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static Eligibility Parse(string text) => text.Length == 0 ? Everything : Only(text.Split(',').Select(RewardKind.Of));

    public bool Allows(RewardKind kind) => IsEverything || Kinds.Contains(kind);

    public override string ToString() => kinds ?? "";
}
