using System.Net;
using System.Net.Sockets;

namespace Encore.Journeys.Drivers.Orchard;

/// <summary>A running copy of a real site with the modules in it. Folder, database and process are its own and end with it.</summary>
internal sealed class OrchardSite : IAsyncDisposable
{
    private static readonly string[] Features = ["Encore.OrchardCore.Loyalty", "Encore.OrchardCore.Loyalty.Reviews", "Encore.OrchardCore.Loyalty.Commerce"];

    private readonly Stack<object> belongings = new();

    private OrchardSite(Uri address)
    {
        Address = address;
        Office = new(Keep(new Browser(address)));
    }

    /// <summary>By this very name: the shop shows its dummy of a payment service to no other.</summary>
    public Uri Address { get; }

    public BackOffice Office { get; }

    public TenantDatabase Database { get; private set; } = null!;

    public LedgerReading Ledger { get; private set; } = null!;

    public UnitProduct Unit { get; private set; } = null!;

    public SiteProcess? Process { get; private set; }

    public bool HasRewards { get; private set; }

    public static async Task<OrchardSite> StartAsync(PublishedSite published)
    {
        var site = new OrchardSite(new Uri($"http://localhost:{FreePort()}/"));
        try
        {
            await site.OpenAsync(published);
            return site;
        }
        catch (Exception problem)
        {
            await using (site)
            {
                throw new InvalidOperationException($"The site could not be prepared: {problem.Message}\n{site.Process?.LastWords}", problem);
            }
        }
    }

    /// <summary>In the reverse order of their beginning: the folder goes after the process that uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        while (belongings.TryPop(out var last))
        {
            await (last is IAsyncDisposable slow ? slow.DisposeAsync() : Dispose((IDisposable)last));
        }
    }

    private async Task OpenAsync(PublishedSite published)
    {
        var folder = Keep(CopiedSite.Of(published.Home)).Path;
        AgencyExtension.DropInto(folder);
        Database = new(folder);
        Process = Keep(new SiteProcess(folder, published.Assembly, Address, DroppedModules.Into(folder)));
        using var visitor = new Browser(Address);
        await Process.AnswersAsync(visitor);
        await Office.SignInAsync(published);
        foreach (var feature in Features)
        {
            await Office.EnableAsync(feature);
        }

        Unit = await Office.StockAsync();
        Ledger = Keep(new LedgerReading(Database, Unit.Currency));
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
