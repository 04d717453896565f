using Encore.OrchardCore.Loyalty.Reviews.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace Encore.OrchardCore.Loyalty.Reviews;

/// <summary>Reviews in Encore's menu: the platform's own list of content items, where they are moderated.</summary>
public sealed class ReviewsMenu(IStringLocalizer<ReviewsMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Encore"], encore => encore.Add(S["Product reviews"], "5", entry => entry
            .Action("List", "Admin", "OrchardCore.Contents", new RouteValueDictionary { ["contentTypeId"] = ProductReview.Type })
            .Permission(Permissions.ViewLoyalty)
            .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
