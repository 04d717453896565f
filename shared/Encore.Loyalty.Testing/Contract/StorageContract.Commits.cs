using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Rewards;
using NUnit.Framework;

namespace Encore.Loyalty.Testing.Contract;

/// <summary>Commits: all or nothing, and only on the version they were decided on.</summary>
public abstract partial class StorageContract
{
    [Test]
    public async Task A_member_without_a_row_has_an_account_at_version_0()
    {
        var account = (await LoadAsync(Ann)).View.Account;

        Assert.That(account, Is.EqualTo(MemberAccount.Open(Ann) with { Lots = account.Lots }));
        Assert.That(account.Lots, Is.Empty);
        Assert.That(await Store.Reader.AccountAsync(Ann), Is.Null);
    }

    [Test]
    public async Task A_commit_is_stored_one_version_higher_than_it_was_decided_on()
    {
        await EarnAsync(Ann, Sample.Award("1", 10));
        var view = await EarnAsync(Ann, Sample.Award("2", 20));

        Assert.That(view.Account.Version, Is.EqualTo(2));
        Assert.That(view.Account.LastSequence, Is.EqualTo(2));
        Assert.That(view.Account.Balances.Available, Is.EqualTo(30));
    }

    [Test]
    public async Task A_commit_decided_on_an_older_version_changes_nothing()
    {
        var old = (await LoadAsync(Ann)).View;
        await EarnAsync(Ann, Sample.Award("1", 10));
        var known = (await LoadAsync(Ann)).View;
        await EarnAsync(Ann, Sample.Award("2", 20));

        Assert.That(await Store.Ledger.CommitAsync([Sample.Commit(Sample.Earn(old, Sample.Award("3", 99)))]), Is.False, "decided on version 0");
        Assert.That(await Store.Ledger.CommitAsync([Sample.Commit(Sample.Earn(known, Sample.Award("3", 99)))]), Is.False, "decided on version 1");
        Assert.That((await Store.Reader.AccountAsync(Ann))!.Balances.Available, Is.EqualTo(30));
        Assert.That((await Store.Reader.TotalsAsync()).Entries, Is.EqualTo(2));
        Assert.That((await LoadAsync(Ann, SourceKey.Order("3"))).View.Entries, Is.Empty);
    }

    [Test]
    public async Task A_commit_on_a_version_that_is_still_to_come_changes_nothing()
    {
        var ahead = (await LoadAsync(Ann)).View.Account with { Version = 3 };

        Assert.That(await Store.Ledger.CommitAsync([Sample.Touch(ahead)]), Is.False);
        Assert.That(await Store.Reader.AccountAsync(Ann), Is.Null);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Of_parallel_commits_on_the_same_version_exactly_one_is_taken(bool isFirst)
    {
        if (!isFirst)
        {
            await EarnAsync(Ann, Sample.Award("0", 1));
        }

        var view = (await LoadAsync(Ann)).View;
        var taken = await TogetherAsync(12, index => Store.Ledger.CommitAsync([Sample.Commit(Sample.Earn(view, Sample.Award($"p{index}", 100 + index)))]));

        Assert.That(taken.Count(isTaken => isTaken), Is.EqualTo(1));
        var winner = Array.IndexOf(taken, true);
        var entries = await ToListAsync(Store.Reader.EntriesAsync(Ann));
        Assert.That(entries[^1].Source, Is.EqualTo(SourceKey.Order($"p{winner}")));
        Assert.That((await Store.Reader.AccountAsync(Ann))!.Balances.Available, Is.EqualTo((isFirst ? 0 : 1) + 100 + winner));
    }

    [Test]
    public async Task Parallel_writers_who_decide_anew_all_get_through_and_no_point_is_lost()
    {
        await TogetherAsync(8, async writer =>
        {
            for (var order = 0; order < 5; order++)
            {
                var award = Sample.Award($"{writer}-{order}", 1);
                while (!await Store.Ledger.CommitAsync([Sample.Commit(Sample.Earn((await LoadAsync(Ann, award.Source)).View, award))]))
                {
                    await Task.Yield();
                }
            }

            return true;
        });

        var account = (await Store.Reader.AccountAsync(Ann))!;
        Assert.That(account.Balances.Available, Is.EqualTo(40));
        Assert.That(account.Version, Is.EqualTo(40));
        Assert.That(account.Lots, Has.Count.EqualTo(40));
    }

    [Test]
    public async Task Parallel_commits_over_the_same_members_in_another_order_do_not_block_each_other()
    {
        await TogetherAsync(6, async writer =>
        {
            var members = writer % 2 == 0 ? new[] { Ann, Bob } : [Bob, Ann];
            var award = Sample.Award($"w{writer}", 1);
            bool isTaken;
            do
            {
                var contexts = await Store.Ledger.LoadAsync([.. members.Select(member => AccountRequest.Of(member, award.Source))]);
                isTaken = await Store.Ledger.CommitAsync([.. contexts.Select(context => Sample.Commit(Sample.Earn(context.View, award)))]);
            }
            while (!isTaken);
            return true;
        });

        Assert.That((await Store.Reader.TotalsAsync()).Balances.Available, Is.EqualTo(12));
    }

    [Test]
    public async Task When_one_half_of_a_commit_is_refused_the_other_half_is_undone()
    {
        await EarnAsync(Bob, Sample.Award("1", 10));
        var (ann, stale) = ((await LoadAsync(Ann)).View, (await LoadAsync(Bob)).View);
        await EarnAsync(Bob, Sample.Award("2", 10));

        MemberCommit[] both = [Sample.Commit(Sample.Earn(ann, Sample.Award("3", 5))), Sample.Commit(Sample.Earn(stale, Sample.Award("3", 5)))];

        Assert.That(await Store.Ledger.CommitAsync(both), Is.False);
        Assert.That(await Store.Ledger.CommitAsync([.. both.Reverse()]), Is.False);
        Assert.That(await Store.Reader.AccountAsync(Ann), Is.Null);
        Assert.That((await Store.Reader.AccountAsync(Bob))!.Balances.Available, Is.EqualTo(20));
    }

    [Test]
    public async Task A_voucher_that_moved_on_meanwhile_stops_the_whole_commit()
    {
        await EarnAsync(Ann, Sample.Award("1", 500));
        await BuyVoucherAsync(Ann, "r-1", 500, "CODE-1");
        var fact = await StoredAsync(Sample.Fact(Ann, "s-1"));
        var before = await LoadWithVouchersAsync(Ann, "CODE-1");
        var used = before.Vouchers[0] with { Status = VoucherStatus.Used, OrderId = "7" };
        await MustCommitAsync(Sample.Touch(before.View.Account) with { Vouchers = [new(VoucherStatus.Issued, used)] });

        var late = Sample.Commit(Sample.Earn((await LoadAsync(Ann)).View, Sample.Award("2", 10))) with
        {
            Vouchers = [new(VoucherStatus.Issued, used with { OrderId = "8" })],
            Messages = [Sample.Message(Ann)],
            Completed = [new(fact.Id, InboxStatus.Done, null)],
        };

        Assert.That(await Store.Ledger.CommitAsync([late]), Is.False);
        var after = await LoadWithVouchersAsync(Ann, "CODE-1");
        Assert.That(after.Vouchers[0], Is.EqualTo(used));
        Assert.That(after.View.Account.Balances.Available, Is.Zero);
        Assert.That(after.View.Account.Version, Is.EqualTo(3));
        Assert.That((await LoadAsync(Ann, SourceKey.Order("2"))).View.Entries, Is.Empty);
        Assert.That(await Store.Outbox.UnsentAsync(Now.AddDays(1), 10), Is.Empty);
        Assert.That(await Store.Inbox.PendingAsync(Now.AddDays(1), 10), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_voucher_code_is_issued_once_whoever_asks()
    {
        await MustCommitAsync(Sample.Touch(MemberAccount.Open(Ann)) with { Vouchers = [new(null, Sample.Voucher(Ann, "CODE-1"))] });

        Assert.That(await Store.Ledger.CommitAsync([Sample.Touch(MemberAccount.Open(Bob)) with { Vouchers = [new(null, Sample.Voucher(Bob, "CODE-1"))] }]), Is.False);
        Assert.That(await Store.Reader.AccountAsync(Bob), Is.Null);
        Assert.That(await Store.Reader.VouchersAsync(Ann), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Of_parallel_uses_of_one_voucher_exactly_one_is_taken()
    {
        await MustCommitAsync(Sample.Touch(MemberAccount.Open(Ann)) with { Vouchers = [new(null, Sample.Voucher(Ann, "CODE-1"))] });
        var issued = (await LoadWithVouchersAsync(Ann, "CODE-1")).Vouchers[0];

        var taken = await TogetherAsync(8, index => Store.Ledger.CommitAsync(
            [Sample.Touch(MemberAccount.Open(Ann)) with { ChangesAccount = false, Vouchers = [new(VoucherStatus.Issued, issued with { Status = VoucherStatus.Reserved, OrderId = $"{index}" })] }]));

        Assert.That(taken.Count(isTaken => isTaken), Is.EqualTo(1));
        Assert.That((await LoadWithVouchersAsync(Ann, "CODE-1")).Vouchers[0].OrderId, Is.EqualTo($"{Array.IndexOf(taken, true)}"));
    }

    [Test]
    public async Task An_inbox_item_has_its_effect_with_one_commit_only()
    {
        var fact = await StoredAsync(Sample.Fact(Ann, "s-1"));
        InboxCompletion[] done = [new(fact.Id, InboxStatus.Done, null)];
        await MustCommitAsync(Sample.Commit(Sample.Earn((await LoadAsync(Ann)).View, Sample.Award("1", 10))) with { Completed = done });

        var again = Sample.Commit(Sample.Earn((await LoadAsync(Ann)).View, Sample.Award("2", 10))) with { Completed = done };

        Assert.That(await Store.Ledger.CommitAsync([again]), Is.False);
        Assert.That((await Store.Reader.AccountAsync(Ann))!.Balances.Available, Is.EqualTo(10));
        Assert.That(await Store.Inbox.PendingAsync(Now.AddDays(2), 10), Is.Empty);
        Assert.That((await LoadAsync(Ann, fact.Origin)).Facts.Single().Status, Is.EqualTo(InboxStatus.Done));
    }

    [Test]
    public async Task An_inbox_item_of_somebody_else_cannot_be_completed()
    {
        var fact = await StoredAsync(Sample.Fact(Ann, "s-1"));

        Assert.That(await Store.Ledger.CommitAsync([Sample.Touch(MemberAccount.Open(Bob)) with { Completed = [new(fact.Id, InboxStatus.Done, null)] }]), Is.False);
    }

    [Test]
    public async Task Completing_an_item_without_effect_leaves_the_account_alone()
    {
        var view = await EarnAsync(Ann, Sample.Award("1", 10));
        var fact = await StoredAsync(Sample.Fact(Ann, "s-1"));
        var stale = view.Account with { Version = 0 };

        await MustCommitAsync(Sample.Touch(stale) with { ChangesAccount = false, Completed = [new(fact.Id, InboxStatus.Refused, "MemberBlocked shop/ann")] });

        Assert.That((await Store.Reader.AccountAsync(Ann))!.Version, Is.EqualTo(1));
        var problem = (await Store.Inbox.ProblemsAsync(10)).Single();
        Assert.That((problem.Status, problem.Result), Is.EqualTo((InboxStatus.Refused, "MemberBlocked shop/ann")));
    }

    [Test]
    public async Task A_status_is_stored_without_any_movement()
    {
        var view = await EarnAsync(Ann, Sample.Award("1", 10));
        await MustCommitAsync(Sample.Touch(view.Account with { Status = MemberStatus.Blocked }));

        var account = (await Store.Reader.AccountAsync(Ann))!;
        Assert.That((account.Status, account.Version, account.LastSequence), Is.EqualTo((MemberStatus.Blocked, 2L, 1L)));
    }
}
