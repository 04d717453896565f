using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Encore.Tests.Shop;

public sealed class FakeCatalog(FakeShop shop) : IProductService, ICategoryService
{
    public Task<Product> GetProductByIdAsync(int productId) => Task.FromResult(shop.Products.Find(product => product.Id == productId)!);

    public Task<IList<Product>> GetProductsByIdsAsync(int[] productIds) => Task.FromResult<IList<Product>>([.. shop.Products.Where(product => productIds.Contains(product.Id))]);

    public Task<IList<ProductCategory>> GetProductCategoriesByProductIdAsync(int productId, bool showHidden = false) =>
        Task.FromResult<IList<ProductCategory>>([.. shop.Categories.Where(mapping => mapping.ProductId == productId)]);
}
