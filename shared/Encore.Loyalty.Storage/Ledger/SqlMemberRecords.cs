using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;
using Encore.Loyalty.Surveys;
using Encore.Loyalty.Surveys.Cases;

namespace Encore.Loyalty.Storage.Ledger;

/// <summary>What is held of a member beside the ledger, on any database that a dialect knows.</summary>
internal sealed class SqlMemberRecords(SqlDatabase database) : IMemberRecords
{
    private readonly RecordStatements statements = new(new(database.Options));

    public Task<IReadOnlyList<StatusChange>> StatusesAsync(MemberId member, CancellationToken cancel = default) => ListAsync(statements.Statuses, member, StatusTable.Read, cancel);

    public Task<IReadOnlyList<InboxItem>> FactsAsync(MemberId member, CancellationToken cancel = default) => ListAsync(statements.Facts, member, InboxTable.Read, cancel);

    public Task<IReadOnlyList<Activity>> ActivitiesAsync(MemberId member, CancellationToken cancel = default) => ListAsync(statements.Activities, member, ActivityTable.Read, cancel);

    public Task<IReadOnlyList<Invitation>> InvitationsAsync(MemberId member, CancellationToken cancel = default) => ListAsync(statements.Surveys.Invitations, member, InvitationTable.Read, cancel);

    public Task<IReadOnlyList<Case>> CasesAsync(MemberId member, CancellationToken cancel = default) => ListAsync(statements.Surveys.Cases, member, CaseTable.Read, cancel);

    public Task<IReadOnlyList<LoyaltyMessage>> MessagesAsync(MemberId member, CancellationToken cancel = default) => ListAsync(statements.Messages, member, OutboxTable.Read, cancel);

    private Task<IReadOnlyList<T>> ListAsync<T>(SqlStatement statement, MemberId member, Func<Row, T> read, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<T>>(async session => await session.ListAsync(statement, [member.Value], read, cancel), cancel);
}
