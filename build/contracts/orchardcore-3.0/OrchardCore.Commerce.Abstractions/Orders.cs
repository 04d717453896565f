using System.Text.Json.Nodes;
using OrchardCore.Commerce.Abstractions.Abstractions;
using OrchardCore.Commerce.MoneyDataType;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;

namespace OrchardCore.Commerce.Abstractions.Models;

public class OrderPart : ContentPart
{
    public TextField OrderId { get; set; } = new();

    public TextField Status { get; set; } = new();

    public IList<OrderLineItem> LineItems { get; } = [];

    public IList<OrderAdditionalCost> AdditionalCosts { get; } = [];

    public IList<Payment> Charges { get; } = [];

    public IDictionary<string, JsonNode> AdditionalData { get; } = new Dictionary<string, JsonNode>();
}

public class OrderLineItem(
    int quantity,
    string productSku,
    string fullSku,
    Amount unitPrice,
    Amount linePrice,
    string contentItemVersion,
    IEnumerable<IProductAttributeValue> attributes = null,
    IDictionary<string, IDictionary<string, string>> selectedAttributes = null)
{
    public int Quantity { get; set; } = quantity;

    public string ProductSku { get; set; } = productSku;

    public string FullSku { get; set; } = fullSku;

    public Amount UnitPrice { get; set; } = unitPrice;

    public Amount LinePrice { get; set; } = linePrice;

    public string ContentItemVersion { get; set; } = contentItemVersion;
}

public class OrderAdditionalCost
{
    public string Kind { get; set; }

    public string Description { get; set; }

    public Amount Cost { get; set; }
}

public record Payment(string Kind, string TransactionId, string ChargeText, Amount Amount, DateTime CreatedUtc);

public class ShoppingCart;
