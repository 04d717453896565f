using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages;

public sealed class CatalogueModel(ShopDatabase database, Catalog catalog, ReviewStore reviews) : ShopPage
{
    public Category? Category { get; private set; }

    public IReadOnlyList<ProductCard> Cards { get; private set; } = [];

    public IActionResult OnGet(string? category)
    {
        Category = category is null ? null : catalog.FindCategory(category);
        if (category is not null && Category is null)
        {
            return NotFound();
        }

        using var sql = database.Open();
        var summaries = reviews.Summaries(sql);
        var shown = catalog.Products.Where(product => Category is null || product.Category == Category.Id);
        Cards = [.. shown.Select(product => new ProductCard(product, summaries.GetValueOrDefault(product.Id)))];
        return Page();
    }
}
