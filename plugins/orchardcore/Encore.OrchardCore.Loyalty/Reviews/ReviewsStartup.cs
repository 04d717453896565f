using Encore.Loyalty.Hosting;
using Encore.OrchardCore.Loyalty.Jobs;
using Encore.OrchardCore.Loyalty.Reviews.Data;
using Encore.OrchardCore.Loyalty.Reviews.Page;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.Navigation;

namespace Encore.OrchardCore.Loyalty.Reviews;

/// <summary>What the feature of product reviews brings.</summary>
[Feature(Features.Reviews)]
public sealed class ReviewsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<ProductReview>();
        services.AddDataMigration<ReviewMigrations>();
        services.AddIndexProvider<ProductReviewIndexProvider>();

        services.AddScoped<ReviewShelf>();
        services.AddScoped<ReviewDesk>();
        services.AddScoped<ReviewsSection>();
        services.AddScoped<ReviewHistory>();
        services.AddSingleton<IShopHistory>(provider => new ScopedHistory<ReviewHistory>(ReviewHistory.BookmarkName, provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddScoped<IContentHandler, ReviewHandler>();
        services.AddScoped<IContentDisplayDriver, ReviewsOnProduct>();
        services.AddNavigationProvider<ReviewsMenu>();
    }
}
