using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Processing;

/// <summary>Loads what the facts of each member need to be judged: everything known about the same orders and reviews, and the vouchers those orders used.</summary>
internal sealed class ContextLoad(ILedgerStore ledger)
{
    /// <param name="groups">The items of one member each.</param>
    /// <param name="cancel">Stops the load.</param>
    public async Task<IReadOnlyList<AccountContext>> LoadAsync(IReadOnlyList<IReadOnlyList<InboxItem>> groups, CancellationToken cancel)
    {
        var requests = groups.Select(items => new AccountRequest(items[0].Member, [.. items.Select(item => item.Origin).Distinct()], [])).ToList();
        var contexts = (await ledger.LoadAsync(requests, cancel)).ToArray();

        // Which vouchers an order used is known from its facts alone; few orders use any.
        for (var index = 0; index < contexts.Length; index++)
        {
            var codes = contexts[index].Facts.SelectMany(VouchersOf).Distinct().ToList();
            if (codes.Count > 0)
            {
                contexts[index] = (await ledger.LoadAsync([requests[index] with { Vouchers = codes }], cancel))[0];
            }
        }

        return contexts;
    }

    private static IEnumerable<string> VouchersOf(InboxItem item) => item.Event() switch
    {
        OrderPaid paid => paid.Order.Vouchers,
        OrderPlaced placed => placed.Order.Vouchers,
        _ => [],
    };
}
