using Encore.Loyalty.Web.Screens;

namespace Encore.DemoStore.Loyalty;

/// <summary>Everything by which the shop gets its loyalty program: a table of contents.</summary>
public static class LoyaltyServices
{
    public static void AddLoyalty(this IServiceCollection services)
    {
        services.AddSingleton<MailSender>();
        services.AddSingleton<CustomerGroups>();
        services.AddSingleton<ShopOrders>();
        services.AddSingleton<EncoreHost>();
        services.AddSingleton<ScreenRenderer>();
        services.AddSingleton<IShopEvents, ShopFacts>();
        services.AddSingleton<ICouponSource, VoucherCoupons>();
        services.AddSingleton<IPointsSource, PointsAtCheckout>();
        services.AddSingleton<IClockListener, PassingTime>();
        services.AddHostedService<MinuteJobs>();
        services.AddScoped<Screens>();
        services.AddScoped<FriendLinks>();
        services.AddScoped<ISlotContent, ShopperSlots>();
        services.AddScoped<ISlotContent, PageFrameSlots>();
    }
}
