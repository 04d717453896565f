using Encore.DemoStore.Seeding;

namespace Encore.DemoStore.Hosting;

static class ShopServices
{
    /// <summary>The shop itself, without anything of the web. Listeners and discount sources are added beside it.</summary>
    public static void AddShop(this IServiceCollection services, StoreOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<ShopDatabase>();
        services.AddSingleton<DemoClock>();
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<DemoClock>());
        services.AddSingleton<TimeMachine>();
        services.AddSingleton<TextCatalog>();
        services.AddSingleton<Catalog>();
        services.AddSingleton<ShopWork>();
        services.AddSingleton<ShopAnnouncer>();
        services.AddSingleton<Mailbox>();
        services.AddSingleton<ShopMail>();
        services.AddSingleton<CustomerStore>();
        services.AddSingleton<Registration>();
        services.AddSingleton<ProfileDesk>();
        services.AddSingleton<CartStore>();
        services.AddSingleton<OrderStore>();
        services.AddSingleton<RefundStore>();
        services.AddSingleton<OrderDesk>();
        services.AddSingleton<CheckoutDesk>();
        services.AddSingleton<ReviewStore>();
        services.AddSingleton<ReviewDesk>();
        services.AddSingleton<DiscountDesk>();
        services.AddSingleton<ICouponSource, HouseCoupons>();
        services.AddSingleton<Opening>();
        services.AddSingleton<SampleHistory>();
        services.AddSingleton<SampleProgram>();
    }
}
