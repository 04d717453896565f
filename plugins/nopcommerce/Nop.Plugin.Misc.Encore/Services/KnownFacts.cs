using Encore.Loyalty;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;

namespace Nop.Plugin.Misc.Encore.Services;

/// <summary>What the inbox knows of orders and reviews already.</summary>
public static class KnownFacts
{
    /// <summary>By (occurred, id).</summary>
    public static async Task<IReadOnlyList<InboxItem>> OfAsync(RunningEngine running, MemberId member, SourceKey origin) =>
        (await running.Service<ILedgerStore>().LoadAsync([AccountRequest.Of(member, origin)]))[0].Facts;

    public static async Task<ILookup<(MemberId Member, SourceKey Origin), InboxItem>> OfAsync(RunningEngine running, IEnumerable<(MemberId Member, SourceKey Origin)> origins)
    {
        var requests = origins.GroupBy(origin => origin.Member).Select(group => AccountRequest.Of(group.Key, [.. group.Select(origin => origin.Origin).Distinct()])).ToList();
        var contexts = await running.Service<ILedgerStore>().LoadAsync(requests);
        return contexts.SelectMany(context => context.Facts).ToLookup(fact => (fact.Member, fact.Origin));
    }
}
