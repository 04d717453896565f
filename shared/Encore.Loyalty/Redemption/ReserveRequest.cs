using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Redemption;

/// <summary>A member wants to use points for an order.</summary>
public sealed record ReserveRequest
{
    public required MemberId Member { get; init; }

    /// <summary>The host's id of the order or cart, 1 to 100 letters, digits and <c>-_.:/@+</c>. Each has one reservation at a time; a new request replaces it.</summary>
    public required string Order { get; init; }

    public required long Points { get; init; }

    /// <summary>Of the order with tax, before points are taken off.</summary>
    public required Money Total { get; init; }

    /// <summary>The tax within <see cref="Total"/>: points that are a discount are used for the rest only.</summary>
    public decimal Tax { get; init; }

    /// <summary>How long the points stay set aside, up to a week; null: as the program says.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Made once by the page that asks; the order's facts name it as <see cref="Earning.OrderFacts.Spending"/>.</summary>
    public required string RequestId { get; init; }

    /// <summary>The host's id of who asked.</summary>
    public required string Actor { get; init; }
}
