using Encore.Loyalty.Testing;
using Encore.Loyalty.Testing.Contract;
using NUnit.Framework;

namespace Encore.Loyalty.Storage.Tests;

[TestFixture]
public sealed class MariaDbStoreTests : StorageContract
{
    private MariaDbSchema? schema;
    private SqlStore? store;

    protected override async Task<StorePorts> OpenAsync()
    {
        schema = new();
        store = await SqlStore.OpenAsync(schema.Options());
        return store.Ports;
    }

    protected override async Task CloseAsync()
    {
        await (store?.DisposeAsync() ?? ValueTask.CompletedTask);
        schema?.Dispose();
    }
}
