using Encore.Loyalty.Testing;
using Encore.Loyalty.Testing.Contract;
using NUnit.Framework;

namespace Encore.Loyalty.Storage.Tests;

[TestFixture]
public sealed class InMemoryStoreTests : StorageContract
{
    protected override Task<StorePorts> OpenAsync() => Task.FromResult(StorePorts.Of(new InMemoryStore(Sample.Scope)));
}
