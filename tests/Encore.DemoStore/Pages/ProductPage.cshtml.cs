using Encore.DemoStore.Loyalty;
using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages;

public sealed class ProductPageModel(
    ShopDatabase database,
    Catalog catalog,
    ReviewStore reviews,
    ReviewDesk desk,
    ProfileDesk profiles,
    FriendLinks friends,
    Visitor visitor) : ShopPage
{
    public Product Product { get; private set; } = null!;

    public ReviewSummary Summary { get; private set; }

    public IReadOnlyList<Review> Reviews { get; private set; } = [];

    /// <summary>The review that the visitor has written already.</summary>
    public Review? Mine { get; private set; }

    public ReviewDraft Draft { get; private set; } = new("", 0, "", "");

    public IReadOnlyList<ProductCard> Beside { get; private set; } = [];

    public IActionResult OnGet(string id)
    {
        Draft = Draft with { ProductId = id };
        return Show(id);
    }

    public async Task<IActionResult> OnPostReview(string id, int rating, string? title, string? body)
    {
        if (catalog.Find(id) is null)
        {
            return NotFound();
        }

        if (visitor.Customer is not { Role: Role.Shopper } author)
        {
            return Challenge();
        }

        Draft = new ReviewDraft(id, rating, title ?? "", body ?? "");
        if (await desk.Write(author, Draft) is { } problem)
        {
            ModelState.Clear();
            ModelState.AddModelError("", visitor.Texts[problem]);
            return Show(id);
        }

        Say(visitor.Texts["review.thanks"]);
        return Redirect($"/product/{id}#reviews");
    }

    /// <summary>Shows the address to pass on, and counts the share.</summary>
    public async Task<IActionResult> OnPostShare(string id)
    {
        if (catalog.Find(id) is null)
        {
            return NotFound();
        }

        if (visitor.Customer is not { Role: Role.Shopper } customer)
        {
            return Challenge();
        }

        await profiles.Share(customer, id);
        Say(visitor.Texts["product.shared", await friends.AddressToShareAsync(customer, $"/product/{id}")]);
        return Redirect($"/product/{id}");
    }

    IActionResult Show(string id)
    {
        if (catalog.Find(id) is not { } product)
        {
            return NotFound();
        }

        using var sql = database.Open();
        var summaries = reviews.Summaries(sql);
        Product = product;
        Summary = summaries.GetValueOrDefault(id);
        Reviews = reviews.Approved(sql, id);
        Mine = visitor.Customer is { } customer ? reviews.FindBy(sql, customer.Id, id) : null;
        var others = catalog.Products.Where(it => it.Id != id).OrderBy(it => it.Category != product.Category);
        Beside = [.. others.Take(4).Select(it => new ProductCard(it, summaries.GetValueOrDefault(it.Id)))];
        return Page();
    }
}
