using Encore.Loyalty.Hosting;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Programs;

/// <summary>The program's versions on any database that a dialect knows.</summary>
internal sealed class SqlPrograms : IProgramStore
{
    private readonly SqlDatabase database;
    private readonly SqlStatement versions;
    private readonly SqlStatement publish;

    public SqlPrograms(SqlDatabase database)
    {
        this.database = database;
        var (sql, table) = (new SqlText(database.Options), ProgramTable.Definition);
        versions = sql.Of($"SELECT {table.Columns} FROM {table} WHERE scope = {In.Text} ORDER BY number");
        publish = sql.InsertIfAbsent(table, "scope", "number");
    }

    public Task<IReadOnlyList<ProgramVersion>> VersionsAsync(CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<ProgramVersion>>(
            async session => await session.ListAsync(versions, [database.Options.Scope], ProgramTable.Read, cancel),
            cancel);

    public Task<bool> PublishAsync(ProgramVersion version, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session => (await session.WriteAsync([new(publish, ProgramTable.Values(database.Options.Scope, version))], cancel))[0] == 1,
            cancel);
}
