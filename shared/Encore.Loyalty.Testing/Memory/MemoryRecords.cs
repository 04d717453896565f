using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Surveys;
using Encore.Loyalty.Surveys.Cases;

namespace Encore.Loyalty.Testing.Memory;

/// <summary>What is held of a member beside the ledger. Messages are forgotten once they are sent.</summary>
internal sealed class MemoryRecords(Func<MemoryTables> tables) : IMemberRecords
{
    public Task<IReadOnlyList<StatusChange>> StatusesAsync(MemberId member, CancellationToken cancel = default) => List(tables().Statuses.Where(change => change.Member == member));

    public Task<IReadOnlyList<InboxItem>> FactsAsync(MemberId member, CancellationToken cancel = default) =>
        List(tables().Inbox.Values.Select(fact => fact.Item).Where(item => item.Member == member));

    public Task<IReadOnlyList<Activity>> ActivitiesAsync(MemberId member, CancellationToken cancel = default) =>
        List(tables().Of(member).Activities.Values.OrderBy(activity => activity.At).ThenBy(activity => activity.Source.Value, StringComparer.Ordinal).ThenBy(activity => activity.RuleId, StringComparer.Ordinal));

    public Task<IReadOnlyList<Invitation>> InvitationsAsync(MemberId member, CancellationToken cancel = default) => List(tables().Invitations.Values.Where(invitation => invitation.Member == member));

    public Task<IReadOnlyList<Case>> CasesAsync(MemberId member, CancellationToken cancel = default) => List(tables().Cases.Values.Where(known => known.Member == member));

    public Task<IReadOnlyList<LoyaltyMessage>> MessagesAsync(MemberId member, CancellationToken cancel = default) =>
        List(tables().Outbox.Values.Select(row => row.Message).Where(message => message.Member == member).OrderBy(message => message.Id));

    private static Task<IReadOnlyList<T>> List<T>(IEnumerable<T> rows) => Task.FromResult<IReadOnlyList<T>>([.. rows]);
}
