using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages.Checkout;

public sealed class ThanksModel(ShopDatabase database, OrderStore orders) : ShopPage
{
    public Order Order { get; private set; } = null!;

    public IActionResult OnGet(string key)
    {
        using var sql = database.Open();
        if (orders.FindByPublicKey(sql, key) is not { } order)
        {
            return NotFound();
        }

        Order = order;
        return Page();
    }
}
