namespace Encore.DemoStore.Shop.Products;

/// <summary>catalog.json as it is written.</summary>
public sealed record CatalogFile(IReadOnlyList<Category> Categories, IReadOnlyList<Product> Products);
