namespace Encore.Journeys.Drivers.NopCommerce;

/// <summary>Brings the packed plugin into a store as an administrator does: upload, restart, install, restart.</summary>
internal sealed class PluginInstallation(Browser admin, StoreProcess process)
{
    public const string SystemName = "Misc.Encore";

    private const string List = "/Admin/Plugin/List";

    public async Task RunAsync()
    {
        await admin.OpenAsync(List);
        await admin.UploadAsync("/Admin/Plugin/UploadPluginsAndThemes", "archivefile", PackedPlugin());
        await RestartAsync("plugin-reload-grid");
        if (await IsInstalledAsync() is not { } installed)
        {
            throw new InvalidOperationException($"The store did not take the plugin: {(await admin.OpenAsync(List)).Words()}");
        }

        if (!installed)
        {
            await admin.SendAsync(List, ($"install-plugin-link-{SystemName}", "x"));
            await RestartAsync("plugin-apply-changes");
        }

        if (await IsInstalledAsync() is not true)
        {
            throw new InvalidOperationException("The store did not install the plugin; its log (table \"Log\") says why.");
        }
    }

    private async Task RestartAsync(string button)
    {
        await admin.SendAsync(List, (button, "x"));
        await process.RestartAsync(admin);
        await admin.OpenAsync(List);
    }

    /// <returns>Null: the store does not know it.</returns>
    private async Task<bool?> IsInstalledAsync()
    {
        var answer = await admin.SendAsync("/Admin/Plugin/ListSelect", ("SearchFriendlyName", ""), ("SearchLoadModeId", "0"), ("draw", "1"), ("start", "0"), ("length", "1000"));
        return answer.Json().GetProperty("Data").EnumerateArray()
            .Where(plugin => plugin.GetProperty("SystemName").GetString() == SystemName)
            .Select(plugin => (bool?)plugin.GetProperty("Installed").GetBoolean())
            .FirstOrDefault();
    }

    private static string PackedPlugin()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Plugins.sln")))
        {
            folder = folder.Parent;
        }

        var artifacts = Path.Combine(folder?.FullName ?? ".", "artifacts");
        var packed = Directory.Exists(artifacts) ? Directory.EnumerateFiles(artifacts, "Nop.Plugin.Misc.Encore-*.zip") : [];
        return packed.MaxBy(File.GetLastWriteTimeUtc)
            ?? throw new InvalidOperationException("artifacts/ has no Nop.Plugin.Misc.Encore-*.zip: 'dotnet run build/make.cs -- package' makes it.");
    }
}
