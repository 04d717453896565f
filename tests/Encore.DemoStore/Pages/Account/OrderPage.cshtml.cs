using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages.Account;

public sealed class OrderPageModel(ShopDatabase database, OrderStore orders, Visitor visitor) : ShopPage
{
    public Order Order { get; private set; } = null!;

    public IActionResult OnGet(string number)
    {
        using var sql = database.Open();
        if (Order.IdFrom(number) is not { } id
            || orders.Find(sql, id) is not { } order
            || order.CustomerId is null
            || order.CustomerId != visitor.Customer?.Id)
        {
            return NotFound();
        }

        Order = order;
        return Page();
    }
}
