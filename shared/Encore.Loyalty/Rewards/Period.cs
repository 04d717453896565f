namespace Encore.Loyalty.Rewards;

/// <summary>A stretch of time.</summary>
public sealed record Period
{
    /// <summary>From this instant on; null: since ever.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this instant; null: for good.</summary>
    public DateTimeOffset? Until { get; init; }

    public bool Holds(DateTimeOffset instant) => (From is not { } from || instant >= from) && (Until is not { } until || instant < until);
}
