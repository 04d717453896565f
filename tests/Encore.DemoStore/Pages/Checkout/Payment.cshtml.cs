using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages.Checkout;

public sealed class PaymentModel(ShopDatabase database, CheckoutDesk checkout, OrderStore orders, Visitor visitor) : ShopPage
{
    public Cart Cart { get; private set; } = null!;

    public CartPrice Price { get; private set; } = null!;

    public CheckoutDetails Details => Cart.Details!;

    /// <summary>New with each view of the form: a form sent twice makes one order.</summary>
    public string Token { get; private set; } = Guid.NewGuid().ToString("N");

    public Task<IActionResult> OnGet() => Show();

    public async Task<IActionResult> OnPost(string? token, decimal? expected, PaymentMethod payment)
    {
        if (string.IsNullOrEmpty(token))
        {
            return Redirect("/checkout/payment");
        }

        using var sql = database.Open();
        if (orders.FindByToken(sql, token) is { } before)
        {
            return Thanks(before);
        }

        var cart = visitor.Cart(sql);
        if (cart.Details is not { } details)
        {
            return Redirect("/checkout");
        }

        var result = await checkout.Place(
            new CheckoutRequest(cart.Id, visitor.Customer, details, payment, token, visitor.Language, expected));
        if (result.Order is { } order)
        {
            return Thanks(order);
        }

        ModelState.AddModelError("", result.Refusal!);
        return await Show();
    }

    RedirectResult Thanks(Order order) => Redirect($"/checkout/thanks/{order.PublicKey}");

    async Task<IActionResult> Show()
    {
        using var sql = database.Open();
        Cart = visitor.Cart(sql);
        if (Cart.IsEmpty || Cart.Details is null)
        {
            return Redirect(Cart.IsEmpty ? "/cart" : "/checkout");
        }

        Price = await checkout.Price(Cart, visitor.Customer, visitor.Language, Cart.Details.Shipping);
        return Page();
    }
}
