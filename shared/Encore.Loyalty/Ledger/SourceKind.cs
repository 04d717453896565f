namespace Encore.Loyalty.Ledger;

/// <summary>What points were earned for. An open set: an extension may name its own.</summary>
public readonly record struct SourceKind
{
    private readonly string? name;

    private SourceKind(string name) => this.name = name;

    public static SourceKind Purchase { get; } = new("purchase");

    public static SourceKind Review { get; } = new("review");

    public static SourceKind Share { get; } = new("share");

    public static SourceKind Registration { get; } = new("registration");

    public static SourceKind Profile { get; } = new("profile");

    public static SourceKind Newsletter { get; } = new("newsletter");

    public static SourceKind Visit { get; } = new("visit");

    public static SourceKind Birthday { get; } = new("birthday");

    public static SourceKind Anniversary { get; } = new("anniversary");

    public static SourceKind Survey { get; } = new("survey");

    /// <summary>Somebody was brought.</summary>
    public static SourceKind Referral { get; } = new("referral");

    /// <summary>Somebody came by another member.</summary>
    public static SourceKind Referred { get; } = new("referred");

    public static SourceKind Mission { get; } = new("mission");

    public static SourceKind Manual { get; } = new("manual");

    public string Name => name ?? "manual";

    public static SourceKind Of(string name) =>
        KindName.IsValid(name) ? new(name) : throw new ArgumentException($"'{name}' is not a source kind: {KindName.Form}.", nameof(name));

    public override string ToString() => Name;
}
