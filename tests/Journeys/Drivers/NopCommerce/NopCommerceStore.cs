using System.Net;
using System.Net.Sockets;

namespace Encore.Journeys.Drivers.NopCommerce;

/// <summary>A running copy of a real store with the plugin in it. Folder, database and process are its own and end with it.</summary>
internal sealed class NopCommerceStore : IAsyncDisposable
{
    private readonly Stack<object> belongings = new();
    private readonly Browser admin;

    private NopCommerceStore(Uri address)
    {
        Address = address;
        admin = Keep(new Browser(address));
        Office = new(admin);
    }

    public Uri Address { get; }

    public BackOffice Office { get; }

    public CopiedDatabase Database { get; private set; } = null!;

    public Inventory Inventory { get; private set; } = null!;

    public LedgerReading Ledger { get; private set; } = null!;

    public StoreLog Log { get; private set; } = null!;

    public bool HasRewards { get; private set; }

    public static async Task<NopCommerceStore> StartAsync(PublishedStore published)
    {
        var store = new NopCommerceStore(new Uri($"http://127.0.0.1:{FreePort()}/"));
        try
        {
            await store.OpenAsync(published);
            return store;
        }
        catch (Exception problem)
        {
            await using (store)
            {
                var news = store.Log is null ? "" : await store.Log.NewsAsync();
                throw new InvalidOperationException($"The store could not be prepared: {problem.Message}\n{news}", problem);
            }
        }
    }

    /// <summary>In the reverse order of their beginning: the database goes after the process that uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        while (belongings.TryPop(out var last))
        {
            await (last is IAsyncDisposable slow ? slow.DisposeAsync() : Dispose((IDisposable)last));
        }
    }

    private async Task OpenAsync(PublishedStore published)
    {
        var folder = Keep(CopiedFolder.Of(published.Home));
        AgencyExtension.DropInto(folder.Path);
        Database = Keep(await CopiedDatabase.OfAsync(CopiedFolder.ConnectionOf(published.Home)));
        folder.Connect(Database.ConnectionString);
        Log = new(Database);
        Inventory = await new Stocktaking(Database).PrepareAsync(Address);
        var process = Keep(new StoreProcess(published, folder.Path, Address));
        await process.StartAsync();
        await Office.SignInAsync(published);
        await new PluginInstallation(admin, process).RunAsync();
        Ledger = Keep(new LedgerReading(Database, Inventory.Currency));
        using var visitor = new Browser(Address);
        HasRewards = await new RewardsCounter(visitor).IsOpenAsync();
    }

    private T Keep<T>(T belonging)
        where T : notnull
    {
        belongings.Push(belonging);
        return belonging;
    }

    private static ValueTask Dispose(IDisposable belonging)
    {
        belonging.Dispose();
        return ValueTask.CompletedTask;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
