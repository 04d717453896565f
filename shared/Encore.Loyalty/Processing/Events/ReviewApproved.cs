namespace Encore.Loyalty.Processing.Events;

/// <summary>A review was approved and is visible.</summary>
public sealed record ReviewApproved : ReviewEvent
{
    /// <summary>Characters of its text, without the heading; null where the shop does not say.</summary>
    public int? Length { get; init; }

    /// <summary>How many pictures it has; null where the shop does not say.</summary>
    public int? Photos { get; init; }

    /// <summary>The writer had bought the product; null where the shop does not say: then the orders count that Encore knows.</summary>
    public bool? VerifiedPurchase { get; init; }

    public override string Kind => "review-approved";

    public override string Fact => At("approved");

    public override string? Problem() => Length < 0 || Photos < 0 ? "The length of a review and its photos cannot be negative." : null;
}
