namespace Encore.DemoStore.Pages.Account;

public sealed class OrdersModel(ShopDatabase database, OrderStore orders, Visitor visitor) : ShopPage
{
    public IReadOnlyList<Order> Orders { get; private set; } = [];

    public void OnGet()
    {
        using var sql = database.Open();
        Orders = visitor.Customer is { } customer ? orders.OfCustomer(sql, customer.Id) : [];
    }
}
