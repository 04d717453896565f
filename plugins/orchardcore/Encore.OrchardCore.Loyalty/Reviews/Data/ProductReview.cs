using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;

namespace Encore.OrchardCore.Loyalty.Reviews.Data;

/// <summary>The part that makes a content item a review; the item's owner wrote it. Not approved while it is a draft.</summary>
public sealed class ProductReview : ContentPart
{
    /// <summary>Also the name of the content type.</summary>
    public const string Type = nameof(ProductReview);

    public ContentPickerField Product { get; set; } = new();

    /// <summary>1 to 5. No reward ever depends on it.</summary>
    public NumericField Rating { get; set; } = new();

    public TextField Text { get; set; } = new();

    /// <summary>The writer's name as readers see it: the item's author becomes whoever edits it.</summary>
    public string? Writer { get; set; }

    /// <summary>The product's content item id; null while none is picked.</summary>
    public string? ProductId() => Product?.ContentItemIds is [{ Length: > 0 } id, ..] ? id : null;
}
