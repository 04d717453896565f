using Encore.Loyalty.Hosting;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Programs;

/// <summary>The program's versions on any database that a dialect knows.</summary>
internal sealed class SqlPrograms(SqlDatabase database) : IProgramStore
{
    private readonly ProgramStatements statements = new(new(database.Options));

    private string Scope => database.Options.Scope;

    public Task<IReadOnlyList<ProgramVersion>> VersionsAsync(CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<ProgramVersion>>(async session => await session.ListAsync(statements.Versions, [Scope], ProgramTable.Read, cancel), cancel);

    public Task<bool> PublishAsync(ProgramVersion version, CancellationToken cancel = default) => WriteAsync(new(statements.Publish, ProgramTable.Values(Scope, version)), cancel);

    public Task<bool> WithdrawAsync(int number, string author, DateTimeOffset at, CancellationToken cancel = default) =>
        WriteAsync(new(statements.Withdraw, [at.ToUnixTimeMilliseconds(), author, Scope, number]), cancel);

    public Task<ProgramDraft?> DraftAsync(CancellationToken cancel = default) =>
        database.ReadAsync(async session => (await session.ListAsync(statements.Draft, [Scope], DraftTable.Read, cancel)).FirstOrDefault(), cancel);

    public Task<bool> SaveDraftAsync(ProgramDraft draft, long? replaces, CancellationToken cancel = default) => WriteAsync(
        replaces is null
            ? new(statements.BeginDraft, DraftTable.Values(Scope, draft))
            : new(statements.ReplaceDraft, [draft.Version, draft.BasedOn, draft.Author, draft.SavedAt.ToUnixTimeMilliseconds(), draft.Document, Scope, replaces]),
        cancel);

    public Task<bool> RemoveDraftAsync(long version, CancellationToken cancel = default) => WriteAsync(new(statements.RemoveDraft, [Scope, version]), cancel);

    private Task<bool> WriteAsync(SqlWrite write, CancellationToken cancel) => database.WriteAsync(async session => (await session.WriteAsync([write], cancel))[0] == 1, cancel);
}
