using Encore.Loyalty.Hosting;
using Encore.Loyalty.Storage;
using Encore.Loyalty.Web.Screens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Nop.Core.Infrastructure;
using Nop.Data;
using Nop.Plugin.Misc.Encore.Data;
using Nop.Plugin.Misc.Encore.Factories;
using Nop.Plugin.Misc.Encore.Services;
using Nop.Plugin.Misc.Encore.Services.Imports;
using Nop.Plugin.Misc.Encore.Services.Installation;
using Nop.Plugin.Misc.Encore.Services.Orders;
using Nop.Plugin.Misc.Encore.Services.Reviews;
using Nop.Plugin.Misc.Encore.Services.Sweeps;
using Nop.Plugin.Misc.Encore.Services.Vouchers;

namespace Nop.Plugin.Misc.Encore.Infrastructure;

/// <summary>Registers the plugin's services with the store.</summary>
public sealed class EncoreStartup : INopStartup
{
    /// <summary>Behind the store's own services.</summary>
    public int Order => 3000;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Func<StorageOptions>>(() => StoreDatabase.Describe(DataSettingsManager.LoadSettings()));
        services.AddSingleton<EncoreEngine>();
        services.AddSingleton(ExtensionFolder.Load);
        services.AddSingleton<IShopHistory>(provider => new ScopedHistory<OrderHistory>(OrderHistory.BookmarkName, provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddSingleton<IShopHistory>(provider => new ScopedHistory<ReviewHistory>(ReviewHistory.BookmarkName, provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddSingleton<ScreenRenderer>();

        services.Configure<MvcOptions>(mvc => mvc.Filters.Add<CouponBoxFilter>());

        foreach (var service in Scoped)
        {
            services.AddScoped(service);
        }
    }

    public void Configure(IApplicationBuilder application)
    {
    }

    private static readonly Type[] Scoped =
    [
        typeof(StoreHost), typeof(EventGuard), typeof(MemberLookup), typeof(Shopper), typeof(ShopVisit),
        typeof(OrderReader), typeof(OtherPayments), typeof(OrderVouchers), typeof(OrderIntake), typeof(GuestNote), typeof(ShippedOrder),
        typeof(ReviewIntake), typeof(ReviewPurchase), typeof(CartReader),
        typeof(AppliedVouchers), typeof(VoucherDiscounts), typeof(VoucherGate), typeof(VoucherUse), typeof(VoucherClaim), typeof(VoucherKeeping), typeof(CartNotice),
        typeof(OrderHistory), typeof(ReviewHistory),
        typeof(NativePoints), typeof(CustomerReferences),
        typeof(NativeEarning), typeof(StoreEntries), typeof(LocaleTexts), typeof(PluginInstallation),
        typeof(ScreenContextFactory), typeof(RewardsModelFactory), typeof(MemberScreens), typeof(ProgramScreens), typeof(ImportScreens), typeof(CustomerProfiles), typeof(EarnHintFactory), typeof(CartModelFactory), typeof(VoucherChoices), typeof(OrderEarnedFactory), typeof(SourceNames),
    ];
}
