using Encore.DemoStore.Loyalty;
using Encore.DemoStore.Seeding;

namespace Encore.DemoStore.Hosting;

/// <summary>The whole shop, ready to start; tests open it in their own process.</summary>
public static class DemoStoreApp
{
    public static async Task<WebApplication> Open(StoreOptions options, Action<IServiceCollection>? extend = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(DemoStoreApp).Assembly.GetName().Name,
        });
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // The keys of the demo's cookies lie beside its database, and that is fine.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.AddShop(options);
        builder.Services.AddShopWeb(options);
        builder.Services.AddLoyalty();
        extend?.Invoke(builder.Services);

        var app = builder.Build();
        await app.Services.GetRequiredService<Opening>().Run();
        app.UseShopWeb();
        app.MapLoyaltyAssets();
        return app;
    }
}
