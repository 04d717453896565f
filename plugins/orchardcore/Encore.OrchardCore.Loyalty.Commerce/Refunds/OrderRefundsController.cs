using Encore.OrchardCore.Loyalty.Admin;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;

namespace Encore.OrchardCore.Loyalty.Commerce.Refunds;

/// <summary>The admin's page of one order: what it earned, and the forms to record a refund or a cancellation.</summary>
public sealed class OrderRefundsController(RefundDesk desk, OrderMovements movements, Gate gate, INotifier notifier, IHtmlLocalizer<OrderRefundsController> H) : Controller
{
    [HttpGet]
    [Admin("Encore/Orders/{orderId}", "EncoreOrder")]
    public Task<IActionResult> Index(string orderId) => gate.ManageAsync(this, async () =>
        await desk.StandingAsync(orderId) is { } standing ? View(new OrderPage(standing, await movements.RenderAsync(standing))) : NotFound());

    [HttpPost]
    [Admin("Encore/Orders/{orderId}/Refund", "EncoreOrderRefund")]
    [ValidateAntiForgeryToken]
    public Task<IActionResult> Refund(string orderId, [FromForm] RefundForm form) => gate.ManageAsync(this, async () =>
    {
        var refusal = form.Amounts() is var (amount, before)
            ? await desk.RefundToAsync(orderId, before + amount, before)
            : RefundRefusal.AmountInvalid;
        await SayAsync(refusal, H["The refund was recorded."]);
        return RedirectToAction(nameof(Index), new { orderId });
    });

    [HttpPost]
    [Admin("Encore/Orders/{orderId}/Cancel", "EncoreOrderCancel")]
    [ValidateAntiForgeryToken]
    public Task<IActionResult> Cancel(string orderId) => gate.ManageAsync(this, async () =>
    {
        await SayAsync(await desk.CancelAsync(orderId), H["The cancellation was recorded."]);
        return RedirectToAction(nameof(Index), new { orderId });
    });

    private ValueTask SayAsync(RefundRefusal? refusal, LocalizedHtmlString done) =>
        refusal is { } why ? notifier.AddAsync(NotifyType.Error, Say(why)) : notifier.AddAsync(NotifyType.Success, done);

    private LocalizedHtmlString Say(RefundRefusal refusal) => refusal switch
    {
        RefundRefusal.NotPaid => H["Encore knows of no payment for this order, so there is nothing to take back."],
        RefundRefusal.Cancelled => H["The order was cancelled before."],
        RefundRefusal.AmountInvalid => H["Give an amount above zero, at most what is left of the order."],
        RefundRefusal.ChangedMeanwhile => H["Another refund was recorded meanwhile. Look at the figures again."],
        _ => H["There is no such order of a customer."],
    };
}
