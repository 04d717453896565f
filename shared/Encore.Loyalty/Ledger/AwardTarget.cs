namespace Encore.Loyalty.Ledger;

/// <summary>How many points of an award may stand.</summary>
public sealed record AwardTarget
{
    public required SourceKey Source { get; init; }

    public required string RuleId { get; init; }

    public required Points Target { get; init; }

    public ClawbackPolicy Policy { get; init; }

    /// <summary>How long points that go back to an expired lot live on.</summary>
    public TimeSpan Grace { get; init; }

    /// <summary>The part of the order still paid for, for the explanation.</summary>
    public decimal? PaidShare { get; init; }
}
