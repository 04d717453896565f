using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages.Admin;

public sealed class OrdersModel(ShopDatabase database, OrderStore orders, ReviewStore reviews, DemoClock clock) : ShopPage
{
    [BindProperty(SupportsGet = true)]
    public OrderState? State { get; set; }

    public IReadOnlyList<Order> Orders { get; private set; } = [];

    /// <summary>Paid within thirty days, less what went back.</summary>
    public decimal MonthRevenue { get; private set; }

    public int ToSend { get; private set; }

    public decimal Unpaid { get; private set; }

    public int WaitingReviews { get; private set; }

    public void OnGet()
    {
        using var sql = database.Open();
        var all = orders.All(sql);
        var month = clock.GetUtcNow().AddDays(-30);
        MonthRevenue = all.Where(order => order.PaidAt >= month).Sum(order => order.Total - order.RefundedTotal);
        ToSend = all.Count(order => order.CanFulfil);
        Unpaid = all.Where(order => order.CanPay).Sum(order => order.Total);
        WaitingReviews = reviews.All(sql).Count(review => review.State == ReviewState.Pending);
        Orders = State is { } state ? [.. all.Where(order => order.State == state)] : all;
    }
}
