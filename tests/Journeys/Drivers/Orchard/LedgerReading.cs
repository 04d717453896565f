using Encore.Loyalty;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Storage;
using Encore.Loyalty.Storage.Dialects;

namespace Encore.Journeys.Drivers.Orchard;

/// <summary>Reads the module's ledger in the tenant's database, with an engine of our own whose connections cannot write.</summary>
internal sealed class LedgerReading : IDisposable
{
    private const string Scope = "default";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly RunningEngine running;

    public LedgerReading(TenantDatabase database, string currency)
    {
        var storage = new StorageOptions { Scope = Scope, Dialect = SqlDialect.Sqlite, Connect = database.Connect, TablePrefix = $"{database.TablePrefix}encore_" };
        running = LoyaltyEngine.Start(new HostOptions { Scope = Scope, Currency = Currency.Of(currency) }, new StorageModule(storage));
    }

    private MemberDesk Members => running.Engine.Members;

    /// <summary>Until every recorded fact has had its effect. That happens behind the answer to the request which recorded it, at the latest in the site's next minute.</summary>
    public async Task SettledAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await running.Service<IInboxStore>().PendingAsync(DateTimeOffset.MaxValue, 1) is [var waiting])
        {
            if (patience.IsCancellationRequested)
            {
                throw new TimeoutException($"The fact {waiting.Key} still waits: {waiting.Result ?? "nobody took it up"}.");
            }

            await Task.Delay(TimeSpan.FromSeconds(0.2));
        }
    }

    /// <summary>Until the shopper has so many entries: at the latest the site's next minute finds what was not heard of.</summary>
    public async Task<IReadOnlyList<Entry>> FoundAsync(Shopper shopper, int count)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if (await EntriesAsync(shopper) is var entries && entries.Count >= count)
            {
                return entries;
            }

            await Task.Delay(TimeSpan.FromSeconds(1), patience.Token);
        }
    }

    public Task<MemberOverview> OverviewAsync(Shopper shopper) => Members.OverviewAsync(MemberId.Of(Scope, shopper.Customer));

    public async Task<IReadOnlyList<Entry>> EntriesAsync(Shopper shopper) =>
        [.. (await Members.HistoryAsync(MemberId.Of(Scope, shopper.Customer), limit: 1000)).Reverse()];

    public void Dispose() => running.Dispose();
}
