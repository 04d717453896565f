using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Stores;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Encore.Factories;

/// <summary>Who looks at what, in which store.</summary>
public sealed class ShopVisit(IWorkContext work, IStoreContext stores, ICategoryService categories)
{
    public async Task<(Customer Customer, Store Store)> WhoAndWhereAsync() => (await work.GetCurrentCustomerAsync(), await stores.GetCurrentStoreAsync());

    public async Task<IReadOnlyList<string>> CategoriesOfAsync(Product product) =>
        [.. (await categories.GetProductCategoriesByProductIdAsync(product.Id, showHidden: true)).Select(mapping => mapping.CategoryId.ToString(CultureInfo.InvariantCulture))];
}
