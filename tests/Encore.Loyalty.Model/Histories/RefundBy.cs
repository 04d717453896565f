namespace Encore.Loyalty.Model.Histories;

/// <summary>What a shop says of a refund.</summary>
public enum RefundBy
{
    /// <summary>Only how much.</summary>
    Amount = 0,
    FirstLine = 1,
    SecondLine = 2,

    /// <summary>No goods at all.</summary>
    Shipping = 3,
}
