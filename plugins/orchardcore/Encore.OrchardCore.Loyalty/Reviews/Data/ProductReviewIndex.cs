using YesSql.Indexes;

namespace Encore.OrchardCore.Loyalty.Reviews.Data;

/// <summary>Finds reviews by product and by writer.</summary>
public sealed class ProductReviewIndex : MapIndex
{
    public string? ContentItemId { get; set; }

    public string? ProductId { get; set; }

    public string? Owner { get; set; }

    public bool Published { get; set; }

    public bool Latest { get; set; }

    public DateTime? CreatedUtc { get; set; }
}
