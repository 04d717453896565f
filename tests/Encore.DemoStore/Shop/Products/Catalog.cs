using System.Collections.Frozen;
using System.Text.Json;

namespace Encore.DemoStore.Shop.Products;

/// <summary>What the shop sells.</summary>
public sealed class Catalog
{
    readonly FrozenDictionary<string, Product> products;
    readonly FrozenDictionary<string, Category> categories;

    public Catalog()
    {
        var file = JsonSerializer.Deserialize<CatalogFile>(EmbeddedFile.Read("catalog.json"), JsonSerializerOptions.Web)!;
        Categories = file.Categories;
        Products = file.Products;
        products = Products.ToFrozenDictionary(product => product.Id);
        categories = Categories.ToFrozenDictionary(category => category.Id);
    }

    public IReadOnlyList<Category> Categories { get; }

    public IReadOnlyList<Product> Products { get; }

    public Product? Find(string id) => products.GetValueOrDefault(id);

    public Category? FindCategory(string id) => categories.GetValueOrDefault(id);

    public Product this[string id] => products[id];
}
