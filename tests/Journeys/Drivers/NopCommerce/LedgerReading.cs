using Encore.Loyalty;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Storage;
using Encore.Loyalty.Storage.Dialects;

namespace Encore.Journeys.Drivers.NopCommerce;

/// <summary>Reads the plugin's ledger in the store's database, with an engine of our own that writes nothing.</summary>
internal sealed class LedgerReading : IDisposable
{
    private const string Scope = "nop";

    private readonly RunningEngine running;

    public LedgerReading(CopiedDatabase database, string currency)
    {
        var storage = new StorageOptions { Scope = Scope, Dialect = SqlDialect.PostgreSql, Connect = database.Connect, TablePrefix = "encore_" };
        running = LoyaltyEngine.Start(new HostOptions { Scope = Scope, Currency = Currency.Of(currency), TakesVouchers = true }, new StorageModule(storage));
    }

    private MemberDesk Members => running.Engine.Members;

    public Task<MemberOverview> OverviewAsync(Shopper shopper) => Members.OverviewAsync(MemberId.Of(Scope, shopper.Customer));

    public async Task<IReadOnlyList<Entry>> EntriesAsync(Shopper shopper) =>
        [.. (await Members.HistoryAsync(MemberId.Of(Scope, shopper.Customer), limit: 1000)).Reverse()];

    public void Dispose() => running.Dispose();
}
