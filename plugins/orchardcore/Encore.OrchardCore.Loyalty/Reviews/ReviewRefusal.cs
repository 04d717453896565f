namespace Encore.OrchardCore.Loyalty.Reviews;

/// <summary>Why a review was not taken, in order of precedence.</summary>
public enum ReviewRefusal
{
    NoRating,
    TooShort,
    TooLong,
    NoSuchProduct,

    /// <summary>One review per customer and product; it may still be waiting.</summary>
    ReviewedBefore,
}
