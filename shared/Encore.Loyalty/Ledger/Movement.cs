namespace Encore.Loyalty.Ledger;

/// <summary>What a decision wants moved; the draft makes an entry of it. Zero points move nothing and leave no entry.</summary>
internal readonly record struct Movement(LedgerAccount From, LedgerAccount To, Points Points, LotId Lot, EntryReason Reason, SourceKey Source, string RuleId)
{
    private readonly EntryDetails? details;

    public EntryDetails Details
    {
        get => details ?? EntryDetails.Empty;
        init => details = value;
    }

    /// <summary>Null: that of the decision.</summary>
    public int? ProgramVersion { get; init; }

    public string? Note { get; init; }

    /// <summary>Null: the instant of the decision.</summary>
    public DateTimeOffset? EffectiveAt { get; init; }
}
