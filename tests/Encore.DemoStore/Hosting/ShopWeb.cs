using System.Globalization;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Localization;

namespace Encore.DemoStore.Hosting;

static class ShopWeb
{
    public static void AddShopWeb(this IServiceCollection services, StoreOptions options)
    {
        services.AddHttpContextAccessor();
        services.AddDataProtection().SetApplicationName("Encore.DemoStore").PersistKeysToFileSystem(new DirectoryInfo(options.KeyFolder));
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "lantern-session";
            cookie.LoginPath = "/sign-in";
            cookie.AccessDeniedPath = "/sign-in";
            cookie.ReturnUrlParameter = "returnUrl";
            // The time machine must not sign people out.
            cookie.TimeProvider = TimeProvider.System;
        });
        services.AddAuthorizationBuilder().AddPolicy(nameof(Role.Owner), policy => policy.RequireRole(nameof(Role.Owner)));
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "lantern-form");
        services.AddRazorPages(pages =>
        {
            pages.Conventions.AuthorizeFolder("/Account");
            pages.Conventions.AuthorizeFolder("/Admin", nameof(Role.Owner));
        })
            .AddMvcOptions(mvc => mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true)
            .AddCookieTempDataProvider(cookie => cookie.Cookie.Name = "lantern-notice");
        services.AddRequestLocalization(UseOurLanguages);
        services.AddScoped<Visitor>();
        services.AddScoped(provider => provider.GetRequiredService<Visitor>().Texts);
        services.AddScoped<PageSlots>();
    }

    public static void UseShopWeb(this WebApplication app)
    {
        app.UseExceptionHandler("/oops");
        app.UseStatusCodePagesWithReExecute("/not-here");
        app.UseRequestLocalization();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
    }

    static void UseOurLanguages(RequestLocalizationOptions options)
    {
        var cultures = Languages.All.Select(CultureInfo.GetCultureInfo).ToList();
        options.DefaultRequestCulture = new RequestCulture(Languages.English);
        options.SupportedCultures = cultures;
        options.SupportedUICultures = cultures;
        options.RequestCultureProviders =
        [
            new CustomRequestCultureProvider(context => Task.FromResult(
                context.Request.Cookies[LanguageCookie.Name] is { } language && Languages.All.Contains(language)
                    ? new ProviderCultureResult(language)
                    : null)),
            new AcceptLanguageHeaderRequestCultureProvider(),
        ];
    }
}
