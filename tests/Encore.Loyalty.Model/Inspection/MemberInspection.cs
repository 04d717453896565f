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
    private MemberId? ledger;

    public Chain Chain => chain;

    /// <summary>Under which id it stands.</summary>
    private MemberId Ledger => ledger ?? under.Member(who);

    public async Task InspectAsync(ReferenceShop reference)
    {
        var purse = reference.Purses[who];
        if (reference.IsErased(who))
        {
            ledger ??= await ForgottenAsync(purse);
        }

        var stored = await under.Reader.AccountAsync(Ledger) ?? MemberAccount.Open(Ledger);
        chain.Grow(await EntriesAsync(Ledger));
        Stored(stored);
        Standing(await under.Engine.Members.AccountAsync(Ledger), purse);
        Moved(stored, purse);
        if (!reference.IsErased(who))
        {
            await QuotedAsync(reference, purse);
            Shown(await under.Engine.Members.OverviewAsync(Ledger), reference, purse);
        }
    }

    public async Task InspectAtAsync(DateTimeOffset instant, long[] expected)
    {
        var account = await under.Engine.Members.AccountAtAsync(Ledger, instant);
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
        // How a merge is booked is the ledger's own affair; that nothing is lost by it the balances say.
        var journal = chain.Journal.Where(line => line.Key.Reason != "Transfer").ToDictionary();
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
            UnlessSame($"why {offer.Reward.Id} cannot be had", reference.WhyClosed(who) is { Length: > 0 } closed ? closed : purse.WhyNot(isService ? rules.Cost / 2 : rules.Cost, isService, now), offer.Refusal is null ? "" : $"{offer.Refusal.Code}");
            UnlessSame($"points for {offer.Reward.Id}", purse.Spendable(isService, now), (int)offer.Eligible.Value);
        }

        UnlessSameSet(
            "vouchers",
            [.. reference.Tickets.Where(ticket => ticket.Owner == who).Select(ticket => (ticket.Name, ticket.Reward, ticket.Status, Order: ticket.Order == 0 ? null : $"{ticket.Order}", ticket.ExpiresAt))],
            [.. overview.Vouchers.Select(voucher => (Name: under.RequestOf(voucher.Code), Reward: voucher.RewardId, Status: $"{voucher.Status}", Order: voucher.OrderId, voucher.ExpiresAt))]);
    }

    private async Task QuotedAsync(ReferenceShop reference, Purse purse)
    {
        var (now, rules) = (under.Clock.Now, reference.RulesAt(under.Clock.Now));
        foreach (var order in new[] { 0, 1 })
        {
            var quote = await under.Engine.Reservations.QuoteAsync(under.Member(who), Money.Of(ReferenceShop.CheckoutLimit, "USD"), order == 0 ? null : $"{order}");
            var expected = reference.WhyClosed(who).Length > 0 ? 0 : Math.Min(purse.Quotable(rules.SpendAsService, order, now), ReferenceShop.CheckoutLimit);
            UnlessSame($"points for order {order}", expected - (expected % rules.Unit), (int)quote.Points.Value);
        }
    }

    /// <summary>The same ledger under the random name that it got; under the old id nothing is left.</summary>
    private async Task<MemberId> ForgottenAsync(Purse purse)
    {
        var old = await under.Engine.Members.OverviewAsync(under.Member(who));
        Unless(old.Status == MemberStatus.Erased && old.Available.IsZero && old.Pending.IsZero && old.Vouchers.Count == 0, "something is left of somebody who was erased");
        Unless((await EntriesAsync(under.Member(who))).Count == 0, "entries are left of somebody who was erased");
        foreach (var account in await under.Reader.MembersAsync("erased-", null, 10))
        {
            var entries = await EntriesAsync(account.Member);
            if (Continues(entries) && IsLike(entries, purse))
            {
                return account.Member;
            }
        }

        Unless(purse.Coins.Count + chain.Entries.Count == 0, "the ledger of somebody who was erased is gone");
        return under.Member(who);
    }

    private bool Continues(List<Entry> entries) =>
        chain.Entries.Count == 0 || (entries.Count >= chain.Entries.Count && EntryHash.Of(entries[chain.Entries.Count - 1]) == chain.HeadHash);

    /// <summary>Two who were forgotten at once, before anybody had looked at them, are told apart by what each of them has done.</summary>
    private bool IsLike(List<Entry> entries, Purse purse)
    {
        if (chain.Entries.Count > 0)
        {
            return true;
        }

        var candidate = new Chain();
        candidate.Grow(entries);
        var (journal, balances) = (candidate.Journal.Where(line => line.Key.Reason != "Transfer").ToDictionary(), purse.BalancesAt(DateTimeOffset.MaxValue));
        var expected = purse.Journal();
        return candidate.Sums.All(sum => balances[(int)Chain.PlaceOf(sum.Key)] == sum.Value) && journal.Count == expected.Count && journal.All(line => expected.GetValueOrDefault(line.Key) == line.Value);
    }

    /// <summary>Without the name and the notes, which may be forgotten.</summary>
    private async Task<List<Entry>> EntriesAsync(MemberId member)
    {
        var list = new List<Entry>();
        await foreach (var entry in under.Reader.EntriesAsync(member))
        {
            list.Add(entry with { Member = under.Member(who), Note = null });
        }

        return list;
    }
}
