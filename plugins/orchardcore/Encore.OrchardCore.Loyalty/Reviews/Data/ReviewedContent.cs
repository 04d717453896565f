namespace Encore.OrchardCore.Loyalty.Reviews.Data;

/// <summary>What can be reviewed.</summary>
public static class ReviewedContent
{
    /// <summary>The content type of products as OrchardCore.Commerce and most shops name it.</summary>
    public const string Type = "Product";
}
