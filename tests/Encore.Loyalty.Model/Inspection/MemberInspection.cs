using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Model.Engine;
using Encore.Loyalty.Model.Reference;
using static Encore.Loyalty.Model.Inspection.DivergenceException;

namespace Encore.Loyalty.Model.Inspection;

/// <summary>Holds one member's account against the reference and against the invariants of the ledger.</summary>
internal sealed class MemberInspection(EngineUnderTest under, int who)
{
    private readonly Chain chain = new();

    public Chain Chain => chain;

    public async Task InspectAsync(ReferenceShop reference)
    {
        var member = under.Member(who);
        var purse = reference.Purses[who];
        var stored = await under.Reader.AccountAsync(member) ?? MemberAccount.Open(member);
        chain.Grow(await ListAsync(under.Reader.EntriesAsync(member)));
        Stored(stored);
        Standing(await under.Engine.Members.AccountAsync(member), purse);
        Moved(stored, purse);
        await QuotedAsync(reference, purse);
        Shown(await under.Engine.Members.OverviewAsync(member), reference, purse);
    }

    public async Task InspectAtAsync(DateTimeOffset instant, long[] expected)
    {
        var account = await under.Engine.Members.AccountAtAsync(under.Member(who), instant);
        SameBalances($" as of {instant:O}", expected, account.Balances);
    }

    /// <summary>What is stored is what the entries come to.</summary>
    private void Stored(MemberAccount stored)
    {
        foreach (var (account, sum) in chain.Sums)
        {
            Unless(stored.Balances[account] == sum, () => $"the stored balance of {account} is {stored.Balances[account]}, the entries come to {sum}");
        }

        Unless(stored.HeadHash == chain.HeadHash && stored.LastSequence == chain.Entries.Count, "the account does not end where its entries end");
        foreach (var lot in stored.Lots)
        {
            Unless(lot.Pending.Value == chain.Left(lot.Id, LedgerAccount.Pending), () => $"lot {lot.Id} has {lot.Pending} pending points, its entries come to {chain.Left(lot.Id, LedgerAccount.Pending)}");
            Unless(lot.Available.Value == chain.Left(lot.Id, LedgerAccount.Available), () => $"lot {lot.Id} has {lot.Available} available points, its entries come to {chain.Left(lot.Id, LedgerAccount.Available)}");
        }
    }

    private static void Standing(MemberAccount account, Purse purse)
    {
        var balances = purse.BalancesAt(DateTimeOffset.MaxValue);
        SameBalances("", balances, account.Balances);
        Unless(balances[(int)Place.Pending] == purse.Count(Place.Pending) && balances[(int)Place.Available] == purse.Count(Place.Available), "the reference lost count of its own points");
        Unless(account.Balances.Sum == 0, "the balances do not sum to zero");
        Unless(account.Lots.Sum(lot => lot.Available.Value) == account.Balances.Available, "open lots and available points differ");
        Unless(account.Lots.Sum(lot => lot.Pending.Value) == account.Balances.Pending, "open lots and pending points differ");
        Unless(account.Reservations.Sum(reservation => reservation.Points.Value) == account.Balances.Reserved, "reservations and reserved points differ");
        Unless(account.Balances.Deficit == 0 || account.Balances.Available == 0, "points are available while something is owed");
        UnlessSameSet("open lots", [.. purse.Grants.Select(LotLine.Of).Where(line => line.IsOpen)], [.. account.Lots.Select(LotLine.Of).Where(line => line.IsOpen)]);
    }

    private static void SameBalances(string when, long[] expected, Balances balances)
    {
        foreach (var account in Enum.GetValues<LedgerAccount>())
        {
            if (expected[(int)Chain.PlaceOf(account)] != balances[account])
            {
                UnlessSame($"{account}{when}", expected[(int)Chain.PlaceOf(account)], balances[account]);
            }
        }
    }

    private void Moved(MemberAccount stored, Purse purse)
    {
        var journal = new Dictionary<Movement, long>(chain.Journal);
        foreach (var due in TimePassing.Decide(AccountView.Of(stored), Moment.At(under.Clock.Now)).Entries)
        {
            var movement = chain.MovementOf(due);
            journal[movement] = journal.GetValueOrDefault(movement) + due.Points.Value;
        }

        var expected = purse.Journal();
        if (journal.Count != expected.Count || journal.Any(line => expected.GetValueOrDefault(line.Key) != line.Value))
        {
            UnlessSameSet("movements", [.. expected.Select(line => (line.Value, line.Key))], [.. journal.Select(line => (line.Value, line.Key))]);
        }
    }

    private void Shown(MemberOverview overview, ReferenceShop reference, Purse purse)
    {
        var (now, rules) = (under.Clock.Now, reference.RulesAt(under.Clock.Now));
        UnlessSame("points shown", purse.Count(Place.Available), overview.Available.Value);
        var soonest = purse.Coins.Where(coin => coin.Place == Place.Available && coin.Grant!.ExpiresAt is not null).GroupBy(coin => coin.Grant!.ExpiresAt!.Value).MinBy(group => group.Key);
        UnlessSame("the next expiry", (soonest?.Count() ?? 0, soonest?.Key), ((int)(overview.NextExpiry?.Points.Value ?? 0), overview.NextExpiry?.At));
        foreach (var offer in overview.Rewards)
        {
            var isService = offer.Reward.Id == "service";
            UnlessSame($"why {offer.Reward.Id} cannot be had", reference.IsBlocked(who) ? "MemberBlocked" : purse.WhyNot(isService ? rules.Cost / 2 : rules.Cost, isService, now), offer.Refusal is null ? "" : $"{offer.Refusal.Code}");
            UnlessSame($"points for {offer.Reward.Id}", purse.Spendable(isService, now), (int)offer.Eligible.Value);
        }

        UnlessSameSet(
            "vouchers",
            [.. reference.Tickets.Where(ticket => ticket.Who == who).Select(ticket => (ticket.Request, ticket.Reward, ticket.Status, Order: ticket.Order == 0 ? null : $"{ticket.Order}", ticket.ExpiresAt))],
            [.. overview.Vouchers.Select(voucher => (Request: under.RequestOf(voucher.Code), Reward: voucher.RewardId, Status: $"{voucher.Status}", Order: voucher.OrderId, voucher.ExpiresAt))]);
    }

    private async Task QuotedAsync(ReferenceShop reference, Purse purse)
    {
        var (now, rules) = (under.Clock.Now, reference.RulesAt(under.Clock.Now));
        foreach (var order in new[] { 0, 1 })
        {
            var quote = await under.Engine.Reservations.QuoteAsync(under.Member(who), Money.Of(ReferenceShop.CheckoutLimit, "USD"), order == 0 ? null : $"{order}");
            var expected = reference.IsBlocked(who) ? 0 : Math.Min(purse.Quotable(rules.SpendAsService, order, now), ReferenceShop.CheckoutLimit);
            UnlessSame($"points for order {order}", expected - (expected % rules.Unit), (int)quote.Points.Value);
        }
    }

    private static async Task<List<Entry>> ListAsync(IAsyncEnumerable<Entry> entries)
    {
        var list = new List<Entry>();
        await foreach (var entry in entries)
        {
            list.Add(entry);
        }

        return list;
    }
}
