using Autofac.Core;
using Encore.Loyalty;
using Encore.Loyalty.Storage.Inbox;
using Encore.Loyalty.Web.Screens;
using Encore.OrchardCore.Loyalty.Admin;
using Encore.OrchardCore.Loyalty.Engine;
using Encore.OrchardCore.Loyalty.Facts;
using Encore.OrchardCore.Loyalty.Jobs;
using Encore.OrchardCore.Loyalty.Migrations;
using Encore.OrchardCore.Loyalty.Screens;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.BackgroundTasks;
using OrchardCore.Data.Migration;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace Encore.OrchardCore.Loyalty;

/// <summary>What the main feature brings. An agency's extension registers further <see cref="IModule"/>s (Autofac) in a startup of its own.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<LedgerMigrations>();

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<TenantStorage>();
        services.AddSingleton<ITenantCheckout, NoCheckout>();
        services.AddSingleton<EngineStart>();
        services.AddSingleton(provider => provider.GetRequiredService<EngineStart>().Run());
        services.AddSingleton(provider => provider.GetRequiredService<RunningEngine>().Engine);

        services.AddSingleton(provider => new InboxWriter(provider.GetRequiredService<TenantStorage>().Options));
        services.AddSingleton<IAfterCommit, ShellAfterCommit>();
        services.AddScoped<FactRecorder>();
        services.AddScoped<Guard>();
        services.AddSingleton<IBackgroundTask, LoyaltyMinute>();

        services.AddSingleton<ScreenRenderer>();
        services.AddScoped<SourceNames>();
        services.AddScoped<ScreenHost>();
        services.AddScoped<ScreenStyles>();
        services.AddScoped<MemberNames>();
        services.AddScoped<Gate>();

        services.AddPermissionProvider<PermissionProvider>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddSiteDisplayDriver<SettingsDriver>();
    }
}
