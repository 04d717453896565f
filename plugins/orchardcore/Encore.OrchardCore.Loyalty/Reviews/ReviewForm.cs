namespace Encore.OrchardCore.Loyalty.Reviews;

/// <summary>What the form on a product page sends.</summary>
public sealed class ReviewForm
{
    public string? ProductId { get; set; }

    public int Rating { get; set; }

    public string? Text { get; set; }

    /// <summary>Path of the product page.</summary>
    public string? ReturnUrl { get; set; }
}
