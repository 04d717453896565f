using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages.Admin;

public sealed class OrderDetailsModel(
    ShopDatabase database,
    OrderStore orders,
    RefundStore refunds,
    OrderDesk desk,
    Visitor visitor) : ShopPage
{
    public Order Order { get; private set; } = null!;

    public IReadOnlyList<Refund> Refunds { get; private set; } = [];

    public IActionResult OnGet(string number)
    {
        using var sql = database.Open();
        if (Order.IdFrom(number) is not { } id || orders.Find(sql, id) is not { } order)
        {
            return NotFound();
        }

        Order = order;
        Refunds = refunds.OfOrder(sql, id);
        return Page();
    }

    public Task<IActionResult> OnPostPay(string number) => Do(number, desk.Pay, "order.Pay.done");

    public Task<IActionResult> OnPostFulfil(string number) => Do(number, desk.Fulfil, "order.Fulfil.done");

    public Task<IActionResult> OnPostCancel(string number) => Do(number, desk.Cancel, "order.Cancel.done");

    /// <summary>With an amount, or with pieces by line id.</summary>
    public Task<IActionResult> OnPostRefund(
        string number, string? token, decimal? amount, Dictionary<long, int> pieces, bool shipping, string? reason)
    {
        if (!ModelState.IsValid || string.IsNullOrEmpty(token))
        {
            Warn(visitor.Texts["refund.nothing"]);
            return Task.FromResult<IActionResult>(Redirect($"/admin/orders/{number}"));
        }

        var request = new RefundRequest(token, amount, pieces, shipping, reason?.Trim() ?? "");
        return Do(number, id => desk.Refund(id, request), "order.Refund.done");
    }

    async Task<IActionResult> Do(string number, Func<long, Task<OrderOutcome>> act, string done)
    {
        if (Order.IdFrom(number) is not { } id)
        {
            return NotFound();
        }

        if ((await act(id)).Refusal is { } refusal)
        {
            Warn(visitor.Texts[refusal]);
        }
        else
        {
            Say(visitor.Texts[done, number]);
        }

        return Redirect($"/admin/orders/{number}");
    }
}
