using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Processing;

/// <summary>Loads what the facts of each member need to be judged: everything known about the same orders and reviews, and the vouchers those orders used.</summary>
internal sealed class ContextLoad(ILedgerStore ledger)
{
    /// <param name="groups">The items of one member each.</param>
    /// <param name="history">The programs that may have to be asked.</param>
    /// <param name="cancel">Stops the load.</param>
    public async Task<IReadOnlyList<MemberWork>> LoadAsync(IReadOnlyList<IReadOnlyList<InboxItem>> groups, ProgramHistory history, CancellationToken cancel)
    {
        var requests = groups.Select(items => new AccountRequest(items[0].Member, [.. items.Select(item => item.Origin).Distinct()], [])).ToList();
        var contexts = await ledger.LoadAsync(requests, cancel);
        var works = new MemberWork[contexts.Count];
        for (var index = 0; index < works.Length; index++)
        {
            var facts = contexts[index].Facts.Select(KnownFact.Read).ToList();

            // Which vouchers an order used is known from its facts alone; few orders use any.
            var codes = facts.SelectMany(fact => VouchersOf(fact.Event)).Distinct().ToList();
            works[index] = codes.Count == 0 ? new(contexts[index], facts, history) : await LoadAsync(requests[index] with { Vouchers = codes }, history, cancel);
        }

        return works;
    }

    private async Task<MemberWork> LoadAsync(AccountRequest request, ProgramHistory history, CancellationToken cancel)
    {
        var context = (await ledger.LoadAsync([request], cancel))[0];
        return new(context, [.. context.Facts.Select(KnownFact.Read)], history);
    }

    private static IReadOnlyList<string> VouchersOf(LoyaltyEvent fact) => fact switch
    {
        OrderPaid paid => paid.Order.Vouchers,
        OrderPlaced placed => placed.Order.Vouchers,
        _ => [],
    };
}
