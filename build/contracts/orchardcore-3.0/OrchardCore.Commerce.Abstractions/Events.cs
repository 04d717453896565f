using OrchardCore.Commerce.Abstractions.Models;
using OrchardCore.Commerce.Abstractions.ViewModels;
using OrchardCore.Commerce.AddressDataType;
using OrchardCore.ContentManagement;

namespace OrchardCore.Commerce.Abstractions.Abstractions;

public interface IProductAttributeValue;

public interface IOrderEvents
{
    Task CreatedFreeAsync(OrderPart orderPart, ShoppingCart cart, ShoppingCartViewModel viewModel) => throw null;

    Task OrderedAsync(ContentItem order, string shoppingCartId) => throw null;

    Task FinalizeAsync(ContentItem order, string shoppingCartId, string paymentProviderName) => throw null;
}

public interface IShoppingCartHelpers
{
    Task<ShoppingCartViewModel> CreateShoppingCartViewModelAsync(string shoppingCartId, Address shipping = null, Address billing = null);

    Task<ShoppingCartLineViewModel> EstimateProductAsync(string shoppingCartId, string sku, Address shipping = null, Address billing = null);
}
