using Autofac;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Insights;
using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Testing;

namespace Encore.Loyalty.Storage.Tests;

/// <summary>The ports as a host gets them: from the module.</summary>
internal sealed class SqlStore : IAsyncDisposable
{
    private readonly IContainer container;

    private SqlStore(StorageOptions options)
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule(new StorageModule(options));
        container = builder.Build();
        Ports = new(
            container.Resolve<ILedgerStore>(), container.Resolve<IInboxStore>(), container.Resolve<IOutboxStore>(), container.Resolve<IProgramStore>(), container.Resolve<ILedgerReader>(),
            container.Resolve<IMemberRecords>(), container.Resolve<IBookmarkStore>(), container.Resolve<IRewardStore>(), container.Resolve<ISurveyStore>(), container.Resolve<ICaseStore>(),
            container.Resolve<IReferralStore>());
    }

    public StorePorts Ports { get; }

    public Auditor Auditor => new(container.Resolve<ILedgerScan>(), Ports.Reader);

    public static async Task<SqlStore> OpenAsync(StorageOptions options)
    {
        await new SchemaMigrations(options).MigrateAsync();
        return new(options);
    }

    public ValueTask DisposeAsync() => container.DisposeAsync();
}
