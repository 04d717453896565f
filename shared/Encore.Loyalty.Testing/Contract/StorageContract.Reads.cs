using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using NUnit.Framework;

namespace Encore.Loyalty.Testing.Contract;

/// <summary>Reads for screens and jobs.</summary>
public abstract partial class StorageContract
{
    [Test]
    public async Task A_history_is_read_page_by_page_newest_first()
    {
        foreach (var order in Enumerable.Range(1, 5))
        {
            await EarnAsync(Ann, Sample.Award($"{order}", 10));
        }

        var first = await Store.Reader.HistoryAsync(Ann, null, 2);
        var second = await Store.Reader.HistoryAsync(Ann, first[^1].Sequence, 10);

        Assert.That(first.Concat(second).Select(entry => entry.Sequence), Is.EqualTo(new long[] { 5, 4, 3, 2, 1 }));
        Assert.That(await Store.Reader.HistoryAsync(Bob, null, 10), Is.Empty);
    }

    [Test]
    public async Task All_entries_are_read_however_many_there_are()
    {
        var (ann, bob) = (Long(Ann, 2001), Long(Bob, 1000));
        await MustCommitAsync(ann, bob, Long(Sample.Member("zoe"), 3));

        Assert.That((await ToListAsync(Store.Reader.EntriesAsync(Ann))).Select(entry => entry.Sequence), Is.EqualTo(Enumerable.Range(1, 2001)));
        Assert.That(await ToListAsync(Store.Reader.EntriesOfAsync([Bob, Ann])), Is.EqualTo(ann.Entries.Concat(bob.Entries)));

        static MemberCommit Long(MemberId member, int entries)
        {
            var commit = Sample.Commit(Sample.Earn(AccountView.Of(MemberAccount.Open(member)), Sample.Award("1", 10)));
            return commit with
            {
                Account = commit.Account with { LastSequence = entries },
                Entries = [.. Enumerable.Range(1, entries).Select(number => commit.Entries[0] with { Sequence = number })],
            };
        }
    }

    [Test]
    public async Task Members_are_found_by_the_beginning_of_their_id_page_by_page()
    {
        foreach (var customer in new[] { "a1", "a2", "a3", "b1", "a", "A1", "a%", "a_1", "a\U0001F381" })
        {
            await EarnAsync(Sample.Member(customer), Sample.Award("1", 10));
        }

        Assert.That(await Customers("", null), Is.EqualTo(new[] { "A1", "a", "a%", "a1", "a2", "a3", "a_1", "a\U0001F381", "b1" }));
        Assert.That(await Customers("a", null, 3), Is.EqualTo(new[] { "a", "a%", "a1" }));
        Assert.That(await Customers("a", "a1"), Is.EqualTo(new[] { "a2", "a3", "a_1", "a\U0001F381" }));
        Assert.That(await Customers("a%", null), Is.EqualTo(new[] { "a%" }), "no wildcard");
        Assert.That(await Customers("x", null), Is.Empty);

        async Task<IEnumerable<string>> Customers(string search, string? after, int limit = 100) =>
            (await Store.Reader.MembersAsync(search, after is null ? null : Sample.Member(after), limit)).Select(account => account.Member.Customer);
    }

    [Test]
    public async Task A_member_is_due_from_the_instant_at_which_time_moves_something()
    {
        await EarnAsync(Ann, Sample.Award("1", 10, expiresAt: Now.AddDays(10)));
        await EarnAsync(Bob, Sample.Award("1", 10, Now.AddDays(3), Now.AddDays(20)));
        await EarnAsync(Sample.Member("cid"), Sample.Award("1", 10));

        Assert.That(await Store.Reader.DueAsync(Now.AddDays(3).AddMilliseconds(-1), 10), Is.Empty);
        Assert.That(await Store.Reader.DueAsync(Now.AddDays(3), 10), Is.EqualTo(new[] { Bob }));
        Assert.That(await Store.Reader.DueAsync(Now.AddDays(30), 10), Is.EqualTo(new[] { Bob, Ann }));
        Assert.That(await Store.Reader.DueAsync(Now.AddDays(30), 1), Is.EqualTo(new[] { Bob }));
    }

    [Test]
    public async Task A_member_whose_movements_were_recorded_is_due_for_the_next_one()
    {
        var view = await EarnAsync(Ann, Sample.Award("1", 10, Now.AddDays(3), Now.AddDays(20)));
        await MustCommitAsync(Sample.Commit(TimePassing.Decide(view, Moment.At(Now.AddDays(5)))));

        Assert.That(await Store.Reader.DueAsync(Now.AddDays(5), 10), Is.Empty);
        Assert.That(await Store.Reader.DueAsync(Now.AddDays(20), 10), Is.EqualTo(new[] { Ann }));

        await MustCommitAsync(Sample.Commit(TimePassing.Decide((await LoadAsync(Ann)).View, Moment.At(Now.AddDays(20)))));
        Assert.That(await Store.Reader.DueAsync(Now.AddYears(1), 10), Is.Empty);
    }

    [Test]
    public async Task Vouchers_come_newest_first()
    {
        await MustCommitAsync(Sample.Touch(MemberAccount.Open(Ann)) with
        {
            Vouchers = [.. new[] { 1, 3, 2 }.Select(day => new Rewards.VoucherChange(null, Sample.Voucher(Ann, $"CODE-{day}") with { IssuedAt = Now.AddDays(day) }))],
        });

        Assert.That((await Store.Reader.VouchersAsync(Ann)).Select(voucher => voucher.Code), Is.EqualTo(new[] { "CODE-3", "CODE-2", "CODE-1" }));
        Assert.That(await Store.Reader.VouchersAsync(Bob), Is.Empty);
    }

    [Test]
    public async Task The_audit_sees_closed_lots_too()
    {
        await EarnAsync(Ann, Sample.Award("1", 10));
        await EarnAsync(Ann, Sample.Award("2", 10));
        await EarnAsync(Bob, Sample.Award("1", 10));
        await MustCommitAsync(Sample.Commit(Sample.Spend((await LoadAsync(Ann)).View, "r-1", 15)));

        var page = await Store.Reader.AccountsAsync(null, 1);
        Assert.That(page.Single().Lots.Select(lot => (lot.Id.Value, lot.Available.Value)), Is.EqualTo(new[] { (1L, 0L), (2L, 5L) }));
        Assert.That((await Store.Reader.AccountsAsync(page[0].Member, 10)).Select(account => account.Member), Is.EqualTo(new[] { Bob }));
    }

    [Test]
    public async Task Totals_sum_over_all_members()
    {
        Assert.That(await Store.Reader.TotalsAsync(), Is.EqualTo(new LedgerTotals(0, 0, default)));
        await EarnAsync(Ann, Sample.Award("1", 100));
        await EarnAsync(Bob, Sample.Award("1", 50, Now.AddDays(1)));
        await BuyVoucherAsync(Ann, "r-1", 30, "CODE-1");

        var totals = await Store.Reader.TotalsAsync();
        Assert.That(totals, Is.EqualTo(new LedgerTotals(2, 3, new() { Issued = -150, Pending = 50, Available = 70, Redeemed = 30 })));
    }
}
