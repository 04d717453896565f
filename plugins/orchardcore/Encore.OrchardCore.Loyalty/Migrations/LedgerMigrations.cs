using Encore.Loyalty.Storage.Schema;
using Encore.OrchardCore.Loyalty.Engine;
using OrchardCore.Data.Migration;

namespace Encore.OrchardCore.Loyalty.Migrations;

/// <summary>The ledger's tables in the tenant's database. Each version of the schema beyond the first needs an UpdateFrom method here.</summary>
public sealed class LedgerMigrations(TenantStorage storage) : DataMigration
{
    public Task<int> CreateAsync() => MigrateAsync();

    public Task<int> UpdateFrom1Async() => MigrateAsync();

    public Task<int> UpdateFrom2Async() => MigrateAsync();

    private async Task<int> MigrateAsync()
    {
        var schema = new SchemaMigrations(storage.Options);
        await schema.MigrateAsync(SchemaBuilder.Connection, SchemaBuilder.Transaction);
        return schema.Latest;
    }
}
