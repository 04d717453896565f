using Encore.Loyalty.Earning;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Reviews;

namespace Encore.Loyalty.Processing;

/// <summary>Loads what the facts of each member need to be judged: everything known about the same orders and reviews, and the vouchers those orders used.</summary>
internal sealed class ContextLoad(ILedgerStore ledger, FollowUps followUps)
{
    private readonly Family family = new(ledger);

    /// <param name="groups">The items of one member each.</param>
    /// <param name="history">The programs that may have to be asked.</param>
    /// <param name="cancel">Stops the load.</param>
    public async Task<IReadOnlyList<MemberWork>> LoadAsync(IReadOnlyList<IReadOnlyList<InboxItem>> groups, ProgramHistory history, CancellationToken cancel)
    {
        var requests = groups.Select(items => RequestFor(items, history)).ToList();
        var contexts = await ledger.LoadAsync(requests, cancel);
        var works = new MemberWork[contexts.Count];
        for (var index = 0; index < works.Length; index++)
        {
            var facts = contexts[index].Facts.Select(KnownFact.Read).ToList();

            // Which vouchers and points an order used is known from its facts alone; few orders use any.
            var used = Used(requests[index], facts, contexts[index]);
            works[index] = used == requests[index] ? new(contexts[index], facts, history) : await LoadAsync(used, history, cancel);
        }

        return works;
    }

    /// <summary>For a member who became part of another, or who absorbed others: the account that goes on, with what is known under any of their ids.</summary>
    public async Task<MemberWork> LoadFamilyAsync(InboxItem item, ProgramHistory history, CancellationToken cancel)
    {
        var root = (await family.RootAsync(item.Member, cancel)).Account;
        var requests = root.Absorbed.Select(member => AccountRequest.Of(member, item.Origin)).Prepend(RequestFor([item with { Member = root.Member }], history)).ToList();
        var contexts = await ledger.LoadAsync(requests, cancel);
        var facts = contexts.SelectMany(context => context.Facts).Select(KnownFact.Read).ToList();
        var used = Used(requests[0], facts, contexts[0]);
        if (used == requests[0])
        {
            return new(contexts[0], facts, history);
        }

        var (context, more) = await LoadUsedAsync(used, root.Absorbed, cancel);
        return new(context, [.. facts.Concat(more).DistinctBy(fact => (fact.Item.Member, fact.Item.Id))], history);
    }

    /// <summary>Points that an order counts on may have been set aside, and freed again, in a ledger that became part of this one: such movements are not booked over, but they are known there.</summary>
    private async Task<(AccountContext Context, IEnumerable<KnownFact> Facts)> LoadUsedAsync(AccountRequest used, IReadOnlyList<MemberId> absorbed, CancellationToken cancel)
    {
        var contexts = await ledger.LoadAsync([used, .. absorbed.Select(member => used with { Member = member, Vouchers = [] })], cancel);
        var view = contexts[0].View;
        var known = view.Entries.Select(entry => entry.Source).ToHashSet();
        var former = contexts.Skip(1).SelectMany(context => context.View.Entries)
            .Where(entry => !known.Contains(entry.Source) && (entry.To == LedgerAccount.Reserved || (entry.From == LedgerAccount.Reserved && entry.To != LedgerAccount.Redeemed)));
        return (contexts[0] with { View = view with { Entries = [.. former, .. view.Entries] } }, contexts.SelectMany(context => context.Facts).Select(KnownFact.Read));
    }

    private AccountRequest RequestFor(IReadOnlyList<InboxItem> items, ProgramHistory history)
    {
        var request = new AccountRequest(items[0].Member, [.. items.Select(item => item.Origin).Distinct()], []);
        return items.Aggregate(request, (wanted, item) => history.From(item.OccurredAt).Aggregate(wanted, (more, program) => followUps.WantsFor(more, item, program)));
    }

    private async Task<MemberWork> LoadAsync(AccountRequest request, ProgramHistory history, CancellationToken cancel)
    {
        var context = (await ledger.LoadAsync([request], cancel))[0];
        return new(context, [.. context.Facts.Select(KnownFact.Read)], history);
    }

    private static AccountRequest Used(AccountRequest request, List<KnownFact> facts, AccountContext context)
    {
        var orders = facts.Select(fact => OrderEdited.StatementOf(fact.Event)).OfType<OrderFacts>().Where(order => order.Vouchers.Count > 0 || order.Spending is not null).ToList();
        var purchases = ReviewPurchases.Orders(context, request, facts).Except(request.Sources).ToList();
        return orders.Count == 0 && purchases.Count == 0 ? request : request with
        {
            Vouchers = [.. orders.SelectMany(order => order.Vouchers).Distinct()],
            Sources = [.. request.Sources, .. purchases, .. orders.Select(order => order.Spending).OfType<string>().Select(SourceKey.Spending).Distinct()],
        };
    }
}
