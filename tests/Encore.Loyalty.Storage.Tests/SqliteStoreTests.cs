using Encore.Loyalty.Testing;
using Encore.Loyalty.Testing.Contract;
using NUnit.Framework;

namespace Encore.Loyalty.Storage.Tests;

[TestFixture]
public sealed class SqliteStoreTests : StorageContract
{
    private SqliteFile file = null!;
    private SqlStore store = null!;

    protected override async Task<StorePorts> OpenAsync()
    {
        file = new();
        store = await SqlStore.OpenAsync(file.Options());
        return store.Ports;
    }

    protected override async Task CloseAsync()
    {
        await store.DisposeAsync();
        file.Dispose();
    }
}
