using Autofac.Core;
using Encore.Loyalty;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Storage;
using Microsoft.Extensions.Logging;
using OrchardCore.Settings;

namespace Encore.OrchardCore.Loyalty.Engine;

/// <summary>Starts the tenant's engine: one for the lifetime of the tenant's container.</summary>
public sealed class EngineStart(TenantStorage storage, ITenantCheckout checkout, ISiteService sites, IEnumerable<IShopHistory> histories, IEnumerable<IModule> extensions, Microsoft.Extensions.Hosting.IHostEnvironment environment, ILogger<EngineStart> log)
{
    /// <summary>Into which an agency drops assemblies that are no modules of the site's own; for all tenants. From the site's root.</summary>
    public const string ExtensionFolder = "App_Data/Encore/Extensions";

    public RunningEngine Run()
    {
        var options = new HostOptions
        {
            Scope = TenantStorage.Scope,
            Currency = checkout.Currency,
            TakesVouchers = checkout.TakesVouchers,

            // Promotions change the prices of lines, before tax; a cart cannot be paid for in part.
            OnlyTreatment = SpendingTreatment.Discount,
            TimeZone = TenantZone.Of(sites.GetSiteSettings()).Id,
        };
        var folder = Extensions.In(Path.Combine(environment.ContentRootPath, ExtensionFolder));
        foreach (var problem in folder.Problems)
        {
            log.LogError("{Problem}", problem);
        }

        return LoyaltyEngine.Start(options, [new StorageModule(storage.Options), new ShopHistoryModule(histories), .. extensions, .. folder.Modules]);
    }
}
