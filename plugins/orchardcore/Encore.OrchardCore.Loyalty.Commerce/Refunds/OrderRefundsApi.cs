using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Encore.OrchardCore.Loyalty.Commerce.Refunds;

/// <summary>For payment services and back offices: both calls say how things stand, so that repeating them changes nothing.</summary>
[ApiController]
[Route("api/encore/orders/{orderId}")]
[Authorize(AuthenticationSchemes = "Api")]
[IgnoreAntiforgeryToken]
public sealed class OrderRefundsApi(RefundDesk desk, IAuthorizationService authorization) : ControllerBase
{
    /// <summary>All that has been given back on the order so far.</summary>
    [HttpPut("refunded-total")]
    public Task<IActionResult> Refund(string orderId, RefundedTotal refunded) => AnswerAsync(() => desk.RefundToAsync(orderId, refunded.Amount));

    [HttpPut("cancelled")]
    public Task<IActionResult> Cancel(string orderId) => AnswerAsync(() => desk.CancelAsync(orderId));

    private async Task<IActionResult> AnswerAsync(Func<Task<RefundRefusal?>> work)
    {
        if (!await authorization.AuthorizeAsync(User, Permissions.ManageLoyalty))
        {
            return Forbid("Api");
        }

        return await work() switch
        {
            null => NoContent(),
            RefundRefusal.OrderUnknown => NotFound(),
            RefundRefusal.AmountInvalid => Problem("The total must not be below what was recorded before, nor above what was paid.", statusCode: StatusCodes.Status422UnprocessableEntity),
            var refusal => Problem(refusal.ToString(), statusCode: StatusCodes.Status409Conflict),
        };
    }
}
