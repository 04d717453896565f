using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Processing.Reconciliation;

/// <summary>Holds what stands in the shop against what the inbox knows.</summary>
public sealed class FactComparison(ILedgerStore ledger)
{
    /// <param name="records">As the shop shows them.</param>
    /// <param name="since">What began before and was never heard of is left alone: it is from before Encore's time. Null: nothing is.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>Those with something new, each with the new facts alone.</returns>
    public async Task<IReadOnlyList<ShopRecord>> NewsAsync(IReadOnlyCollection<ShopRecord> records, DateTimeOffset? since, CancellationToken cancel)
    {
        if (records.Count == 0)
        {
            return [];
        }

        var requests = records.GroupBy(record => record.Member).Select(group => AccountRequest.Of(group.Key, [.. group.Select(record => record.Origin).Distinct()])).ToList();
        var contexts = await ledger.LoadAsync(requests, cancel);
        var erased = contexts.Select(context => context.View.Account).Where(account => account.Status == MemberStatus.Erased).Select(account => account.Member).ToHashSet();
        var known = contexts.SelectMany(Heard).ToLookup(item => (item.Member, item.Origin), item => item.Event());
        return [.. records.Where(record => !erased.Contains(record.Member)).Select(record => Reduce(record, [.. known[(record.Member, record.Origin)]], since)).Where(record => record.Facts.Count > 0)];
    }

    /// <summary>What was refused has been heard of too: told again it would be refused again, round after round.</summary>
    private static IEnumerable<InboxItem> Heard(AccountContext context) =>
        context.Facts.Concat(context.Refused).Where(item => item.Payload.Length > 0).OrderBy(item => item.OccurredAt).ThenBy(item => item.Id);

    private static ShopRecord Reduce(ShopRecord record, IReadOnlyCollection<LoyaltyEvent> known, DateTimeOffset? since) =>
        record with { Facts = known.Count == 0 && record.Began < since ? [] : [.. record.Facts.Where(fact => fact.IsNews(known))] };
}
