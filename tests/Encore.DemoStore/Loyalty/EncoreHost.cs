using Autofac;
using Encore.Loyalty;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Storage;
using Encore.Loyalty.Storage.Dialects;
using Encore.Loyalty.Storage.Inbox;
using Encore.Loyalty.Storage.Schema;
using HostOptions = Encore.Loyalty.Hosting.HostOptions;

namespace Encore.DemoStore.Loyalty;

/// <summary>The loyalty engine of this shop, in the shop's own database.</summary>
public sealed class EncoreHost : IDisposable
{
    private const string Scope = "lantern";

    /// <summary>Into which an agency drops its extensions; the sample lies there.</summary>
    private static readonly string ExtensionFolder = Path.Combine(AppContext.BaseDirectory, "extensions");

    private readonly Lazy<RunningEngine> running;
    private readonly StorageOptions storage;

    public EncoreHost(ShopDatabase database, DemoClock clock, MailSender mails, CustomerGroups groups, ShopOrders orders)
    {
        storage = new() { Scope = Scope, Dialect = SqlDialect.Sqlite, Connect = () => Connect(database) };
        Inbox = new(storage);
        var host = new HostOptions { Scope = Scope, Currency = Currency.Of("USD"), TakesVouchers = true, ShowsOrders = true };
        running = new(() => LoyaltyEngine.Start(host, [new StorageModule(storage), new Ports(clock, mails, groups), new ShopHistoryModule(orders), .. Extensions.In(ExtensionFolder).Modules]));
    }

    public LoyaltyEngine Engine => running.Value.Engine;

    /// <summary>Records facts in the transaction of the shop's own change.</summary>
    public InboxWriter Inbox { get; }

    /// <summary>Makes the tables, or brings them up to date.</summary>
    public Task PrepareAsync() => new SchemaMigrations(storage).MigrateAsync();

    public static MemberId Member(long customerId) => MemberId.Of(Scope, customerId.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static MemberId Guest(string email) => MemberId.Guest(Scope, email);

    public void Dispose()
    {
        if (running.IsValueCreated)
        {
            running.Value.Dispose();
        }
    }

    private static Microsoft.Data.Sqlite.SqliteConnection Connect(ShopDatabase database)
    {
        var connection = database.OpenConnection();
        SqlitePragmas.Apply(connection);
        return connection;
    }

    private sealed class Ports(DemoClock clock, MailSender mails, CustomerGroups groups) : Module
    {
        protected override void Load(ContainerBuilder builder)
        {
            builder.RegisterInstance(clock).As<TimeProvider>().ExternallyOwned();
            builder.RegisterInstance(mails).As<IMessageSender>().ExternallyOwned();
            builder.RegisterInstance(groups).As<IRoleSync>().ExternallyOwned();
        }
    }
}
