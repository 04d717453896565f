using Encore.DemoStore.Hosting;
using Encore.DemoStore.Loyalty;
using Encore.Loyalty;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Encore.BrowserTests.Hosting;

/// <summary>A demo store of its own on a free port, in a folder that goes when it closes.</summary>
internal sealed class RunningStore : IAsyncDisposable
{
    /// <summary>A Monday morning.</summary>
    private static readonly DateTimeOffset Opening = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private readonly WebApplication store;
    private readonly string folder;

    private RunningStore(WebApplication store, string folder) => (this.store, this.folder) = (store, folder);

    public string Address => store.Urls.First();

    public LoyaltyEngine Engine => store.Services.GetRequiredService<EncoreHost>().Engine;

    /// <param name="withPast">With the sample history of the year before; without it there are only products and people.</param>
    public static async Task<RunningStore> OpenAsync(bool withPast)
    {
        var folder = Directory.CreateTempSubdirectory("encore-browser-").FullName;
        var store = await DemoStoreApp.Open(new() { DataFolder = folder, Urls = "http://127.0.0.1:0", Empty = !withPast, Now = Opening });
        await store.StartAsync();
        return new(store, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await store.StopAsync();
        await store.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
