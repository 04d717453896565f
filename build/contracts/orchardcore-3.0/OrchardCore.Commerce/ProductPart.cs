using OrchardCore.ContentManagement;

namespace OrchardCore.Commerce.Models;

public class ProductPart : ContentPart
{
    public string Sku { get; set; }
}
