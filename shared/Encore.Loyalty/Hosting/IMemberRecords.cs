using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Surveys;
using Encore.Loyalty.Surveys.Cases;

namespace Encore.Loyalty.Hosting;

/// <summary>What is held of a member beside the ledger: for staff, and for the member's own export.</summary>
public interface IMemberRecords
{
    /// <summary>By time.</summary>
    Task<IReadOnlyList<StatusChange>> StatusesAsync(MemberId member, CancellationToken cancel = default);

    /// <summary>Inbox items of every status, in the order in which they were recorded.</summary>
    Task<IReadOnlyList<InboxItem>> FactsAsync(MemberId member, CancellationToken cancel = default);

    /// <summary>By time.</summary>
    Task<IReadOnlyList<Activity>> ActivitiesAsync(MemberId member, CancellationToken cancel = default);

    /// <summary>What the member was asked and answered, by id.</summary>
    Task<IReadOnlyList<Invitation>> InvitationsAsync(MemberId member, CancellationToken cancel = default);

    /// <summary>By id.</summary>
    Task<IReadOnlyList<Case>> CasesAsync(MemberId member, CancellationToken cancel = default);

    /// <summary>Messages to the member that are kept, sent ones too where the store keeps them, in the order in which they were written.</summary>
    Task<IReadOnlyList<LoyaltyMessage>> MessagesAsync(MemberId member, CancellationToken cancel = default);
}
