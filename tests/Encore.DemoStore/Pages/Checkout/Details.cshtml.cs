using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages.Checkout;

public sealed class DetailsModel(
    ShopDatabase database,
    CartStore carts,
    OrderStore orders,
    CheckoutDesk checkout,
    Visitor visitor) : ShopPage
{
    public Cart Cart { get; private set; } = null!;

    public CartPrice Price { get; private set; } = null!;

    public CheckoutDetails Form { get; private set; } = CheckoutDetails.Blank;

    public string? IsWrong(string field) => ModelState.GetFieldValidationState(field)
        == Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid ? "true" : null;

    public Task<IActionResult> OnGet()
    {
        using var sql = database.Open();
        Form = visitor.Cart(sql).Details ?? Known(sql);
        return Show(sql);
    }

    public async Task<IActionResult> OnPost(
        string? name, string? email, string? street, string? city, string? postalCode, string? country, string? shipping)
    {
        using var sql = database.Open();
        Form = new CheckoutDetails(Tidy(name), Tidy(email), Tidy(street), Tidy(city), Tidy(postalCode), Tidy(country), Tidy(shipping));
        ModelState.Clear();
        foreach (var (field, textKey) in Form.Problems())
        {
            ModelState.AddModelError(field, visitor.Texts[textKey]);
        }

        if (!ModelState.IsValid)
        {
            return await Show(sql);
        }

        carts.SetDetails(sql, visitor.OpenCart(), Form);
        return Redirect("/checkout/payment");
    }

    async Task<IActionResult> Show(SqlSession sql)
    {
        Cart = visitor.Cart(sql);
        if (Cart.IsEmpty)
        {
            return Redirect("/cart");
        }

        Price = await checkout.Price(Cart, visitor.Customer, visitor.Language, shipping: null);
        return Page();
    }

    /// <summary>What the customer's last order said, or at least the account.</summary>
    CheckoutDetails Known(SqlSession sql) => visitor.Customer is not { } customer
        ? CheckoutDetails.Blank
        : orders.OfCustomer(sql, customer.Id).FirstOrDefault()?.Details
            ?? CheckoutDetails.Blank with { Name = customer.Name, Email = customer.Email };

    static string Tidy(string? text) => text?.Trim() ?? "";
}
