using Encore.Loyalty.Hosting;

namespace Encore.Loyalty.Testing;

/// <summary>The ports of one store.</summary>
public sealed record StorePorts(
    ILedgerStore Ledger, IInboxStore Inbox, IOutboxStore Outbox, IProgramStore Programs, ILedgerReader Reader, IMemberRecords Records, IBookmarkStore Bookmarks, IRewardStore Rewards, ISurveyStore Surveys, ICaseStore Cases,
    IReferralStore Referrals)
{
    public static StorePorts Of(InMemoryStore store) => new(store, store, store, store, store.Reader, store.Records, store, store.Rewards, store.Surveys, store.Cases, store.Referrals);
}
