using System.Data.Common;
using YesSql.Sql.Schema;

namespace YesSql.Sql
{
    public interface ISchemaBuilder
    {
        string TablePrefix { get; }

        DbConnection Connection { get; }

        DbTransaction Transaction { get; }

        Task CreateMapIndexTableAsync(Type indexType, Action<ICreateTableCommand> table, string collection);

        Task AlterIndexTableAsync(Type indexType, Action<IAlterTableCommand> table, string collection);
    }

    public static class SchemaBuilderExtensions
    {
        public static Task CreateMapIndexTableAsync<T>(this ISchemaBuilder builder, Action<ICreateTableCommand> table, string collection = null) => throw null;

        public static Task AlterIndexTableAsync<T>(this ISchemaBuilder builder, Action<IAlterTableCommand> table, string collection = null) => throw null;
    }
}

namespace YesSql.Sql.Schema
{
    public interface IColumnCommand
    {
        IColumnCommand WithLength(int? length);
    }

    public interface ICreateColumnCommand : IColumnCommand
    {
    }

    public interface ICreateTableCommand
    {
        ICreateTableCommand Column<T>(string columnName, Action<ICreateColumnCommand> column = null);
    }

    public interface IAlterTableCommand
    {
        void CreateIndex(string indexName, params string[] columnNames);
    }
}
