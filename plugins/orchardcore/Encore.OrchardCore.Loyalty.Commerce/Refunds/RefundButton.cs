using Encore.OrchardCore.Loyalty.Commerce.Orders;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

namespace Encore.OrchardCore.Loyalty.Commerce.Refunds;

/// <summary>A link to the order's page of ours, beside Edit and View in the admin's list of orders.</summary>
public sealed class RefundButton(IHttpContextAccessor requests, IAuthorizationService authorization) : ContentDisplayDriver
{
    public override bool CanHandleModel(ContentItem model) => model.ContentType == OrderReader.Type;

    public override IDisplayResult Display(ContentItem model, BuildDisplayContext context) =>
        Initialize<RefundButtonShape>("EncoreRefundButton_SummaryAdmin", shape => shape.OrderId = model.ContentItemId)
            .Location("SummaryAdmin", "Actions:15")
            .RenderWhen(() => authorization.AuthorizeAsync(requests.HttpContext!.User, Permissions.ManageLoyalty));
}
