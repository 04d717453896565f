using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Surveys.Cases;

/// <summary>Points for a member in a case.</summary>
public sealed record GoodwillRequest
{
    public required MemberId Member { get; init; }

    /// <summary>The case's.</summary>
    public required string Id { get; init; }

    /// <summary>Of the case as it was read. When it is another by now nothing is done.</summary>
    public required long Version { get; init; }

    /// <summary>Above zero.</summary>
    public required long Points { get; init; }

    /// <summary>Why, in words that the member may read; 1 to 1000 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>The host's id of who does it; not empty.</summary>
    public required string Actor { get; init; }

    /// <summary>Made once by the page that asks: sent twice, it gives once.</summary>
    public required string RequestId { get; init; }
}
