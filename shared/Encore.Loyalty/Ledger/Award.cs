namespace Encore.Loyalty.Ledger;

/// <summary>Points that a rule grants for one fact.</summary>
public sealed record Award
{
    public required string RuleId { get; init; }

    public required SourceKey Source { get; init; }

    public required Points Points { get; init; }

    public required LotTerms Terms { get; init; }

    /// <summary>Granted as pending, even where no date of maturity is known yet.</summary>
    public bool IsPending { get; init; }

    public required AwardDetails Details { get; init; }
}
