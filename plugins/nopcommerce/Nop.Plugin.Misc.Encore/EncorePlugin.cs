using Nop.Plugin.Misc.Encore.Components;
using Nop.Plugin.Misc.Encore.Services.Installation;
using Nop.Plugin.Misc.Encore.Services.Vouchers;
using Nop.Services.Cms;
using Nop.Services.Common;
using Nop.Services.Discounts;
using Nop.Services.Plugins;
using Nop.Web.Framework.Infrastructure;
using Nop.Web.Framework.Mvc.Routing;

namespace Nop.Plugin.Misc.Encore;

/// <summary>What nopCommerce sees of Encore: a plugin with widgets and a discount requirement.</summary>
public sealed class EncorePlugin(PluginInstallation installation, VoucherGate vouchers, INopUrlHelper urls) : BasePlugin, IMiscPlugin, IWidgetPlugin, IDiscountRequirementRule
{
    private static readonly Dictionary<string, Type> Widgets = new(StringComparer.Ordinal)
    {
        [PublicWidgetZones.AccountNavigationAfter] = typeof(EncoreAccountLinkViewComponent),
        [PublicWidgetZones.ProductDetailsOverviewBottom] = typeof(EncoreEarnHintViewComponent),
        [PublicWidgetZones.OrderSummaryContentBefore] = typeof(EncoreCartViewComponent),
        [PublicWidgetZones.CheckoutCompletedTop] = typeof(EncoreOrderEarnedViewComponent),
    };

    public bool HideInWidgetList => true;

    public override Task InstallAsync() => installation.InstallAsync();

    public override Task UpdateAsync(string currentVersion, string targetVersion) => installation.UpdateAsync();

    public override Task UninstallAsync() => installation.UninstallAsync();

    public override string GetConfigurationPageUrl() => urls.RouteUrl(EncoreDefaults.ConfigureRoute);

    public Task<IList<string>> GetWidgetZonesAsync() => Task.FromResult<IList<string>>([.. Widgets.Keys]);

    public Type GetWidgetViewComponent(string widgetZone) => Widgets[widgetZone];

    public async Task<DiscountRequirementValidationResult> CheckRequirementAsync(DiscountRequirementValidationRequest request) =>
        new() { IsValid = request.Customer is { } customer && await vouchers.IsOpenAsync(customer, request.DiscountRequirementId) };

    /// <summary>There is nothing to configure in a requirement: the plugin makes its own.</summary>
    public string GetConfigurationUrl(int discountId, int? discountRequirementId) => urls.RouteUrl(EncoreDefaults.ConfigureRoute);
}
