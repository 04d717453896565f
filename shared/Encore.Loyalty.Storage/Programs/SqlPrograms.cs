using Encore.Loyalty.Hosting;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Programs;

/// <summary>The program's versions on any database that a dialect knows.</summary>
internal sealed class SqlPrograms(SqlDatabase database) : IProgramStore
{
    private readonly ProgramStatements statements = new(new(database.Options));

    public Task<IReadOnlyList<ProgramVersion>> VersionsAsync(CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<ProgramVersion>>(
            async session => await session.ListAsync(statements.Versions, [database.Options.Scope], ProgramTable.Read, cancel),
            cancel);

    public Task<bool> PublishAsync(ProgramVersion version, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session => (await session.WriteAsync([new(statements.Publish, ProgramTable.Values(database.Options.Scope, version))], cancel))[0] == 1,
            cancel);
}
