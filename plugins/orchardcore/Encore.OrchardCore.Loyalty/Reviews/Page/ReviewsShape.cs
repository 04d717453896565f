using Microsoft.AspNetCore.Html;

namespace Encore.OrchardCore.Loyalty.Reviews.Page;

/// <summary>What the template EncoreProductReviews is given. Not sealed: the platform derives a shape from it.</summary>
public class ReviewsShape
{
    public string ProductId { get; set; } = "";

    /// <summary>Newest first.</summary>
    public IReadOnlyList<ApprovedReview> Reviews { get; set; } = [];

    public bool IsSignedIn { get; set; }

    public bool HasReviewed { get; set; }

    public string ReturnUrl { get; set; } = "";

    /// <summary>What a review earns; empty where it earns nothing.</summary>
    public IHtmlContent Hint { get; set; } = HtmlString.Empty;
}
