using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Members;

/// <summary>Points to give or take by hand.</summary>
public sealed record AdjustRequest
{
    public required MemberId Member { get; init; }

    /// <summary>Above zero gives, below zero takes.</summary>
    public required long Points { get; init; }

    /// <summary>Why, in words that the member may read; 1 to 1000 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>The host's id of who does it; not empty.</summary>
    public required string Actor { get; init; }

    /// <summary>Made once by the page that asks.</summary>
    public required string RequestId { get; init; }

    /// <summary>For points that are given: how long they are valid; null: they never expire.</summary>
    public Validity? Validity { get; init; }

    /// <summary>For points that are given: what they may buy.</summary>
    public Eligibility RedeemableFor { get; init; }
}
