using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;

namespace Encore.OrchardCore.Loyalty.Reviews.Page;

/// <summary>Takes the review form of a product page.</summary>
[Feature(Features.Reviews)]
[Authorize]
[Route("encore/reviews")]
public sealed class ReviewsController(ReviewDesk desk, INotifier notifier, IHtmlLocalizer<ReviewsController> H) : Controller
{
    [HttpPost("")]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> Submit([FromForm] ReviewForm form)
    {
        var refusal = await desk.SubmitAsync(User.FindFirstValue(ClaimTypes.NameIdentifier)!, form);
        await notifier.AddAsync(refusal is null ? NotifyType.Success : NotifyType.Error, Say(refusal));
        return LocalRedirect(Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl : "~/");
    }

    private LocalizedHtmlString Say(ReviewRefusal? refusal) => refusal switch
    {
        null => H["Thank you. Your review will appear when it has been approved."],
        ReviewRefusal.NoRating => H["Choose from one to five stars."],
        ReviewRefusal.TooShort => H["Write at least {0} characters.", ReviewDesk.MinTextLength],
        ReviewRefusal.TooLong => H["Write at most {0} characters.", ReviewDesk.MaxTextLength],
        ReviewRefusal.ReviewedBefore => H["You have reviewed this product before."],
        _ => H["There is no such product any more."],
    };
}
