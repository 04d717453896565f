using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Commerce.Abstractions;
using OrchardCore.Commerce.Abstractions.Abstractions;
using OrchardCore.Modules;

namespace Encore.OrchardCore.Loyalty.Commerce.Vouchers;

/// <summary>Vouchers at the checkout: only where the shop's promotions are on, which apply them.</summary>
[RequireFeatures("OrchardCore.Commerce.Promotion")]
public sealed class VouchersStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<VoucherSupport>();
        services.AddScoped<ChosenVoucher>();
        services.AddScoped<VoucherInUse>();
        services.AddScoped<IPromotionProvider, VoucherPromotion>();
        services.AddScoped<IOrderEvents, VoucherOrderEvents>();
        services.AddScoped<CartEarnings>();
        services.AddScoped<VoucherChoices>();
        services.Configure<MvcOptions>(options =>
        {
            options.Filters.Add<VoucherChoiceFilter>();
            options.Filters.Add<VoucherTakenFilter>();
        });
    }
}
