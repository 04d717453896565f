using System.Globalization;

namespace Encore.Journeys.Drivers.NopCommerce;

/// <summary>The store's administrator at work.</summary>
internal sealed class BackOffice(Browser admin)
{
    public async Task SignInAsync(PublishedStore store)
    {
        await admin.OpenAsync("/login");
        var answer = await admin.SendAsync("/login?returnurl=%2FAdmin", ("Email", store.AdminEmail), ("Password", store.AdminPassword), ("RememberMe", "true"));
        if (answer.Location is null)
        {
            throw new InvalidOperationException($"{store.AdminEmail} could not sign in: {answer.Words()}");
        }

        await admin.OpenAsync("/Admin/Plugin/List");
    }

    public async Task PublishAsync(string program)
    {
        const string Program = "/Admin/EncoreProgram/Edit";
        var page = await admin.OpenAsync(Program);
        var answer = await admin.SendAsync(page.ActionOf("[name=document]"), ("document", program));
        if (answer.Location is null)
        {
            throw new InvalidOperationException($"The program was refused: {answer.Words()}");
        }
    }

    /// <summary>Sent again for a paid order, the store complains and changes nothing.</summary>
    public Task PayAsync(string order) => admin.SendAsync($"/Admin/Order/Edit/{order}", ("markorderaspaid", "x"));

    public Task CancelAsync(string order) => admin.SendAsync($"/Admin/Order/Edit/{order}", ("cancelorder", "x"));

    public Task RefundAsync(string order, decimal amount) => admin.SendAsync(
        $"/Admin/Order/PartiallyRefundOrderPopup/{order}?online=False",
        ("Id", order),
        ("AmountToRefund", amount.ToString("0.00", CultureInfo.InvariantCulture)),
        ("partialrefundorder", "x"));

    public async Task DecideAsync(string review, bool isApproved)
    {
        var address = $"/Admin/ProductReview/Edit/{review}";
        var form = (await admin.OpenAsync(address)).Html();
        var title = form.QuerySelector("[name=Title]")?.GetAttribute("value") ?? "";
        var text = form.QuerySelector("[name=ReviewText]")?.TextContent ?? "";
        await admin.SendAsync(address, ("Id", review), ("Title", title), ("ReviewText", text), ("ReplyText", ""), ("IsApproved", isApproved ? "true" : "false"), ("save", "x"));
    }

    public Task RunTaskAsync(int task) => admin.OpenAsync($"/Admin/ScheduleTask/RunNow/{task.ToString(CultureInfo.InvariantCulture)}");
}
