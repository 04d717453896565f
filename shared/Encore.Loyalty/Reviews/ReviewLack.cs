namespace Encore.Loyalty.Reviews;

/// <summary>Why a review earns nothing by a rule. When several hold, the one that stands first here is given.</summary>
public enum ReviewLack
{
    /// <summary>It has all that is asked for.</summary>
    None = 0,

    /// <summary>It is not visible to readers, or no longer.</summary>
    NotApproved = 1,

    /// <summary>No rule of the program in force at its approval rewarded reviews of this product by this member.</summary>
    NoRule = 2,

    /// <summary>The writer has not bought the product, or has given it back.</summary>
    NoPurchase = 3,
    TooShort = 4,

    /// <summary>The member had had as many points for reviews as one may by then.</summary>
    Limit = 5,
}
