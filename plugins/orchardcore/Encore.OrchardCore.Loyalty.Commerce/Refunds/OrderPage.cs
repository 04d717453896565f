using Microsoft.AspNetCore.Html;

namespace Encore.OrchardCore.Loyalty.Commerce.Refunds;

/// <summary>What the admin's page of one order shows.</summary>
public sealed record OrderPage(RefundStanding Standing, IHtmlContent Movements);
