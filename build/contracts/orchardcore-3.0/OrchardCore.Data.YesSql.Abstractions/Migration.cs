using Microsoft.Extensions.DependencyInjection;
using YesSql.Indexes;
using YesSql.Sql;

namespace OrchardCore.Data
{
    public static class IndexServiceCollectionExtensions
    {
        public static IServiceCollection AddIndexProvider<TIndexProvider>(this IServiceCollection services)
            where TIndexProvider : class, IIndexProvider => throw null;
    }
}

namespace OrchardCore.Data.Migration
{
    public interface IDataMigration
    {
        ISchemaBuilder SchemaBuilder { get; set; }
    }

    public abstract class DataMigration : IDataMigration
    {
        public ISchemaBuilder SchemaBuilder { get; set; }
    }

    public static class MigrationServiceCollectionExtensions
    {
        public static IServiceCollection AddDataMigration<TDataMigration>(this IServiceCollection services)
            where TDataMigration : class, IDataMigration => throw null;
    }
}
