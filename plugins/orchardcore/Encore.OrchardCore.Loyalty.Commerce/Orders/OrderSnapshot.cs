using OrchardCore.Commerce.Abstractions.Models;

namespace Encore.OrchardCore.Loyalty.Commerce.Orders;

/// <summary>An order content item, taken apart.</summary>
public sealed record OrderSnapshot
{
    /// <summary>The content item's id: it is there before the order's own number is.</summary>
    public required string Id { get; init; }

    /// <summary>The buyer's user id; null for a guest.</summary>
    public required string? Owner { get; init; }

    public required OrderPart Order { get; init; }

    /// <summary>The product of each line's version, by version id, where it is known.</summary>
    public IReadOnlyDictionary<string, string> Products { get; init; } = new Dictionary<string, string>();

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? ModifiedAt { get; init; }
}
