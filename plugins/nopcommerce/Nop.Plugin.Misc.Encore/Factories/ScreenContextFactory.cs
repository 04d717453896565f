using System.Globalization;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Web.Screens;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Domain.Directory;
using Nop.Services.Directory;

namespace Nop.Plugin.Misc.Encore.Factories;

/// <summary>Tells Encore's screens about the request: its language, the store's money, its addresses, its antiforgery token.</summary>
public sealed class ScreenContextFactory(IWorkContext work, IAntiforgery antiforgery, ICurrencyService currencies, CurrencySettings settings)
{
    public async Task<ScreenContext> CreateAsync(HostOptions host, IUrlHelper url, bool isAdmin = false)
    {
        var tokens = antiforgery.GetAndStoreTokens(url.ActionContext.HttpContext);
        return new()
        {
            Culture = CultureInfo.GetCultureInfo((await work.GetWorkingLanguageAsync()).LanguageCulture),
            MoneyCulture = await MoneyCultureAsync(),
            Zone = TimeZoneInfo.FindSystemTimeZoneById(host.TimeZone),
            Currency = host.Currency,
            AddressOf = route => ScreenAddresses.Of(route, url),
            FormToken = tokens.RequestToken is { } token ? new(tokens.FormFieldName, token) : null,
            IsAdmin = isAdmin,
            Theme = ScreenTheme.Light,
        };
    }

    /// <summary>As the store writes its primary currency; null where it does not say.</summary>
    private async Task<CultureInfo?> MoneyCultureAsync() =>
        await currencies.GetCurrencyByIdAsync(settings.PrimaryStoreCurrencyId) is { DisplayLocale: { Length: > 0 } locale } ? CultureInfo.GetCultureInfo(locale) : null;
}
