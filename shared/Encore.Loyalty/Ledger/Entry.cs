namespace Encore.Loyalty.Ledger;

/// <summary>One immutable movement of points between two accounts of one member.</summary>
public sealed record Entry
{
    public required MemberId Member { get; init; }

    /// <summary>1, 2, 3, … within the member, without a gap.</summary>
    public required long Sequence { get; init; }

    public required LedgerAccount From { get; init; }

    public required LedgerAccount To { get; init; }

    /// <summary>Always above zero.</summary>
    public required Points Points { get; init; }

    public required LotId Lot { get; init; }

    public required EntryReason Reason { get; init; }

    /// <summary>The fact behind the movement; for maturity and expiry that of the lot.</summary>
    public required SourceKey Source { get; init; }

    public required string RuleId { get; init; }

    public required int ProgramVersion { get; init; }

    /// <summary>The explanation, as JSON of <see cref="EntryDetails"/>; kept as text because the hash covers it.</summary>
    public required string Details { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>When the movement holds from; never before that of the entry before it.</summary>
    public required DateTimeOffset EffectiveAt { get; init; }

    /// <summary>Who caused it: <c>system</c>, <c>member</c> for the member, or the host's id of a person.</summary>
    public required string Actor { get; init; }

    /// <summary>The hash of the member's entry before this one; empty for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>A person's words about an adjustment. Not covered by the hash, so that they can be erased.</summary>
    public string? Note { get; init; }

    /// <summary>The explanation of an entry that is never stored; null for all others.</summary>
    internal EntryDetails? Told { get; init; }

    public EntryDetails Explain() => Told ?? EntryDetails.FromJson(Details);
}
