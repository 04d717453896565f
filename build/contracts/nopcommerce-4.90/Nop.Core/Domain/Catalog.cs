namespace Nop.Core.Domain.Catalog;

public partial class Product : BaseEntity
{
    public string Name { get; set; }

    public bool IsGiftCard { get; set; }

    public bool CustomerEntersPrice { get; set; }

    public bool CallForPrice { get; set; }
}

public partial class ProductCategory : BaseEntity
{
    public int ProductId { get; set; }

    public int CategoryId { get; set; }
}

public partial class ProductReview : BaseEntity
{
    public int CustomerId { get; set; }

    public int ProductId { get; set; }

    public int StoreId { get; set; }

    public bool IsApproved { get; set; }

    public string ReviewText { get; set; }

    public DateTime CreatedOnUtc { get; set; }
}

public partial class ProductReviewApprovedEvent(ProductReview productReview)
{
    public ProductReview ProductReview { get; } = productReview;
}
