using Encore.Loyalty.Hosting;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;
using Encore.Loyalty.Surveys.Cases;

namespace Encore.Loyalty.Storage.Surveys;

/// <summary>Cases of all members, on any database that a dialect knows.</summary>
internal sealed class SqlCases(SqlDatabase database) : ICaseStore
{
    private readonly CaseStatements statements = new(new(database.Options));

    private string Scope => database.Options.Scope;

    public Task<IReadOnlyList<Case>> ListAsync(CaseFilter filter, Case? after, int limit, CancellationToken cancel = default)
    {
        var from = after?.DueAt.ToUnixTimeMilliseconds() ?? -1L;
        object?[] values =
        [
            Scope, filter.Open ? 1 : 0, from, filter.DueBy?.ToUnixTimeMilliseconds() ?? long.MaxValue,
            from, after?.Member.Value ?? "", after?.Member.Value ?? "", after?.Id ?? "",
            filter.Assignee is null ? 1 : 0, filter.Assignee ?? "", filter.Topic is null ? 1 : 0, (int)(filter.Topic ?? CaseTopic.Other), limit,
        ];
        return database.ReadAsync<IReadOnlyList<Case>>(async session => await session.ListAsync(statements.List, values, CaseTable.Read, cancel), cancel);
    }

    public Task<CaseCount> CountAsync(DateTimeOffset now, CancellationToken cancel = default) => database.ReadAsync(
        async session => (await session.ListAsync(statements.Count, [now.ToUnixTimeMilliseconds(), Scope], row => new CaseCount(row.Sum(), row.Sum()), cancel))[0], cancel);
}
