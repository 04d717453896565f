using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages;

public sealed class CartModel(
    ShopDatabase database,
    Catalog catalog,
    CartStore carts,
    CheckoutDesk checkout,
    Visitor visitor) : ShopPage
{
    public Cart Cart { get; private set; } = null!;

    public CartPrice Price { get; private set; } = null!;

    public async Task OnGet()
    {
        using var sql = database.Open();
        Cart = visitor.Cart(sql);
        Price = await checkout.Price(Cart, visitor.Customer, visitor.Language, shipping: null);
    }

    public IActionResult OnPostAdd(string product, int quantity)
    {
        if (catalog.Find(product) is not { } known)
        {
            return NotFound();
        }

        Say(visitor.Texts["cart.added", visitor.Texts[known.Name]]);
        return Change((sql, cart) => carts.Add(sql, cart, known.Id, quantity));
    }

    public IActionResult OnPostUpdate(string product, int quantity) => ModelState.IsValid
        ? Change((sql, cart) => carts.SetQuantity(sql, cart, product, quantity))
        : RedirectToPage("/Cart", new { handler = "" });

    public IActionResult OnPostRemove(string product) =>
        Change((sql, cart) => carts.SetQuantity(sql, cart, product, 0));

    /// <summary>An empty code takes the coupon off again.</summary>
    public IActionResult OnPostCoupon(string? code, string? returnUrl)
    {
        var typed = string.IsNullOrWhiteSpace(code) ? null : code.Trim().ToUpperInvariant();
        return Change((sql, cart) => carts.SetCoupon(sql, cart, typed), returnUrl);
    }

    public IActionResult OnPostPoints(long points, string? returnUrl) =>
        Change((sql, cart) => carts.SetPoints(sql, cart, points), returnUrl);

    IActionResult Change(Action<SqlSession, string> act, string? returnUrl = "/cart")
    {
        using var sql = database.Open();
        act(sql, visitor.OpenCart());
        return Back(returnUrl ?? "/cart");
    }
}
