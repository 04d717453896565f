using System.Globalization;
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

    /// <summary>How many pieces of each line are to be left: fields called <c>pieces-{line id}</c>.</summary>
    public Task<IActionResult> OnPostEdit(string number) => Do(number, id => desk.Edit(id, Pieces() ?? []), "order.Edit.done");

    /// <summary>With an amount, or with pieces of lines: fields called <c>pieces-{line id}</c>.</summary>
    public Task<IActionResult> OnPostRefund(string number, string? token, decimal? amount, bool shipping, string? reason)
    {
        if (!ModelState.IsValid || string.IsNullOrEmpty(token) || Pieces() is not { } pieces)
        {
            Warn(visitor.Texts["refund.nothing"]);
            return Task.FromResult<IActionResult>(Redirect($"/admin/orders/{number}"));
        }

        var request = new RefundRequest(token, amount, pieces, shipping, reason?.Trim() ?? "");
        return Do(number, id => desk.Refund(id, request), "order.Refund.done");
    }

    /// <summary>Quantity by line id; null when a field holds something else.</summary>
    Dictionary<long, int>? Pieces()
    {
        const string Prefix = "pieces-";
        var pieces = new Dictionary<long, int>();
        foreach (var (name, value) in Request.Form.Where(field => field.Key.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            if (!long.TryParse(name.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var line)
                || !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var quantity))
            {
                return null;
            }

            pieces[line] = quantity;
        }

        return pieces;
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
