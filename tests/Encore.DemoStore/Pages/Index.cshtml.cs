namespace Encore.DemoStore.Pages;

public sealed class IndexModel(ShopDatabase database, Catalog catalog, ReviewStore reviews, ProfileDesk profiles, DemoClock clock, Visitor visitor) : ShopPage
{
    public IReadOnlyList<ProductCard> Loved { get; private set; } = [];

    /// <summary>Something a customer said, in the visitor's language where there is such a thing.</summary>
    public Review? Voice { get; private set; }

    public async Task OnGetAsync()
    {
        await CountVisitAsync();
        using var sql = database.Open();
        var summaries = reviews.Summaries(sql);
        Loved =
        [
            .. catalog.Products
                .Select(product => new ProductCard(product, summaries.GetValueOrDefault(product.Id)))
                .OrderByDescending(card => card.Reviews.Stars)
                .Take(4),
        ];
        Voice = reviews.All(sql).LastOrDefault(review =>
            review is { State: ReviewState.Approved, Rating: 5 }
            && review.Body.Any(letter => letter > '⺀') == (visitor.Language == Languages.Chinese));
    }

    async Task CountVisitAsync()
    {
        if (visitor.Customer is { Role: Role.Shopper } customer && !IsKnownToday(customer))
        {
            await profiles.Visit(customer);
        }
    }

    bool IsKnownToday(Customer customer)
    {
        using var sql = database.Open();
        return ProfileDesk.IsKnownToday(sql, customer.Id, clock.GetUtcNow());
    }
}
