using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages.Admin;

/// <summary>The till in the café: points for what was not bought in the shop.</summary>
public sealed class CounterModel(ShopDatabase database, CustomerStore customers, ProfileDesk profiles, Visitor visitor) : ShopPage
{
    public const long MostPoints = 100_000;

    public IReadOnlyList<Customer> People { get; private set; } = [];

    public string Email { get; private set; } = "";

    public long? Points { get; private set; }

    /// <summary>A form that is sent twice grants once.</summary>
    public string Token { get; private set; } = Guid.NewGuid().ToString("N");

    public void OnGet() => Load();

    public async Task<IActionResult> OnPost(string? email, long? points, string? token)
    {
        (Email, Points, Token) = (email?.Trim() ?? "", points, string.IsNullOrWhiteSpace(token) ? Token : token);
        ModelState.Clear();
        Load();
        if (People.FirstOrDefault(person => string.Equals(person.Email, Email, StringComparison.OrdinalIgnoreCase)) is not { } customer)
        {
            return Refuse("counter.nobody");
        }

        if (points is < 1 or > MostPoints)
        {
            return Refuse("counter.tooMany");
        }

        await profiles.Grant(customer, Token, points);
        Say(visitor.Texts["counter.granted", customer.Name]);
        return Redirect("/admin/counter");
    }

    void Load()
    {
        using var sql = database.Open();
        People = [.. customers.All(sql).Where(person => person.Role == Role.Shopper)];
    }

    IActionResult Refuse(string text)
    {
        ModelState.AddModelError("", visitor.Texts[text, MostPoints]);
        return Page();
    }
}
