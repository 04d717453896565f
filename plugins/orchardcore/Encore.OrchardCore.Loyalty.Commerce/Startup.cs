using Encore.Loyalty.Hosting;
using Encore.OrchardCore.Loyalty.Commerce.Orders;
using Encore.OrchardCore.Loyalty.Commerce.Products;
using Encore.OrchardCore.Loyalty.Commerce.Refunds;
using Encore.OrchardCore.Loyalty.Engine;
using Encore.OrchardCore.Loyalty.Jobs;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Commerce.Abstractions.Abstractions;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Modules;

namespace Encore.OrchardCore.Loyalty.Commerce;

/// <summary>What OrchardCore.Commerce needs to earn.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<ITenantCheckout, CommerceCheckout>();

        services.AddScoped<OrderReader>();
        services.AddScoped<OrderRecorder>();
        services.AddScoped<IOrderEvents, OrderEvents>();
        services.AddScoped<IContentHandler, OrderHandler>();
        services.AddScoped<OrderHistory>();
        services.AddSingleton<IShopHistory>(provider => new ScopedHistory<OrderHistory>(OrderHistory.BookmarkName, provider.GetRequiredService<IServiceScopeFactory>()));

        services.AddScoped<RefundDesk>();
        services.AddScoped<OrderMovements>();
        services.AddScoped<IContentDisplayDriver, RefundButton>();
        services.AddScoped<ProductPrice>();
        services.AddScoped<ProductHint>();
        services.AddScoped<IContentDisplayDriver, EarnHintOnProduct>();
    }
}
