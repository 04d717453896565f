using Encore.Loyalty.Storage.Schema;
using Nop.Plugin.Misc.Encore.Services.Vouchers;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.Encore.Services.Installation;

/// <summary>Brings Encore into a store and takes it out again. Every step may be repeated: an installation that failed half-way is tried again at the next start.</summary>
public sealed class PluginInstallation(EncoreEngine engine, ISettingService settings, StoreEntries entries, LocaleTexts texts, VoucherDiscounts discounts)
{
    /// <exception cref="NotSupportedException">This version has no tables for the store's database.</exception>
    public async Task InstallAsync()
    {
        await MigrateAsync();
        await texts.AddAsync();
        await entries.AddAsync();
        var kept = await settings.LoadSettingAsync<EncoreSettings>();
        kept.Installed = true;
        kept.InstalledAt = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        kept.DeleteDataOnUninstall = false;
        await settings.SaveSettingAsync(kept);
        await engine.RefreshAsync();
    }

    public async Task UpdateAsync()
    {
        await MigrateAsync();
        await texts.AddAsync();
        await entries.AddAsync();
    }

    /// <summary>The ledger stays unless its deletion was chosen on the configuration page.</summary>
    public async Task UninstallAsync()
    {
        var kept = await settings.LoadSettingAsync<EncoreSettings>();
        kept.Installed = false;
        await settings.SaveSettingAsync(kept);
        await entries.RemoveAsync();
        await texts.RemoveAsync();
        if (kept.DeleteDataOnUninstall)
        {
            await (await engine.StartAsync()).Service<SchemaMigrations>().DropAsync();
            await discounts.DeleteAsync();
            await settings.DeleteSettingAsync<EncoreSettings>();
        }

        engine.Close();
    }

    private async Task MigrateAsync() => await (await engine.StartAsync()).Service<SchemaMigrations>().MigrateAsync();
}
