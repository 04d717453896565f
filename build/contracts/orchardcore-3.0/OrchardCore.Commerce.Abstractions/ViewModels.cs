using System.Text.Json.Nodes;
using OrchardCore.Commerce.MoneyDataType;

namespace OrchardCore.Commerce.Abstractions.ViewModels;

public class ShoppingCartViewModel
{
    public IList<ShoppingCartLineViewModel> Lines { get; } = [];
}

public class ShoppingCartLineViewModel
{
    public int Quantity { get; set; }

    public string ProductSku { get; set; }

    public Amount UnitPrice { get; set; }

    public IDictionary<string, JsonNode> AdditionalData { get; } = new Dictionary<string, JsonNode>();
}
