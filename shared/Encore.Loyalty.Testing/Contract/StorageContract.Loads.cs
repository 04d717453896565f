using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using NUnit.Framework;

namespace Encore.Loyalty.Testing.Contract;

/// <summary>Loads: open lots always, the past as far as it was asked for.</summary>
public abstract partial class StorageContract
{
    [Test]
    public async Task Open_lots_are_loaded_unasked_and_closed_ones_are_not()
    {
        await EarnAsync(Ann, Sample.Award("1", 100));
        await EarnAsync(Ann, Sample.Award("2", 50));
        await MustCommitAsync(Sample.Commit(Sample.Spend((await LoadAsync(Ann)).View, "r-1", 120)));

        var context = await LoadAsync(Ann);
        Assert.That(context.View.Account.Lots.Select(lot => lot.Id.Value), Is.EqualTo(new long[] { 2 }));
        Assert.That(context.View.Entries, Is.Empty);
        Assert.That((await Store.Reader.AccountAsync(Ann))!.Lots, Is.EqualTo(context.View.Account.Lots));
    }

    [Test]
    public async Task Closed_lots_are_loaded_with_the_entries_that_name_them()
    {
        await EarnAsync(Ann, Sample.Award("1", 100));
        await EarnAsync(Ann, Sample.Award("2", 50));
        await EarnAsync(Ann, Sample.Award("3", 50));
        await MustCommitAsync(Sample.Commit(Sample.Spend((await LoadAsync(Ann)).View, "r-1", 160)));

        var byOrder = (await LoadAsync(Ann, SourceKey.Order("1"))).View;
        Assert.That(byOrder.Entries.Select(entry => entry.Sequence), Is.EqualTo(new long[] { 1 }));
        Assert.That(byOrder.Account.Lots.Select(lot => lot.Id.Value), Is.EqualTo(new long[] { 1, 3 }));

        var byRedemption = (await LoadAsync(Ann, SourceKey.Redemption("r-1"))).View;
        Assert.That(byRedemption.Entries.Select(entry => entry.Sequence), Is.EqualTo(new long[] { 4, 5, 6 }));
        Assert.That(byRedemption.Account.Lots.Select(lot => lot.Id.Value), Is.EqualTo(new long[] { 1, 2, 3 }));
    }

    [Test]
    public async Task A_voucher_brings_the_redemption_that_paid_for_it()
    {
        await EarnAsync(Ann, Sample.Award("1", 100));
        await BuyVoucherAsync(Ann, "r-1", 60, "CODE-1");
        await BuyVoucherAsync(Ann, "r-2", 40, "CODE-2");

        var context = await LoadWithVouchersAsync(Ann, "CODE-1", "CODE-9");
        Assert.That(context.Vouchers.Select(voucher => voucher.Code), Is.EqualTo(new[] { "CODE-1" }));
        Assert.That(context.View.Entries.Select(entry => entry.Source), Is.EqualTo(new[] { SourceKey.Redemption("r-1") }));
        Assert.That(context.View.Account.Lots.Select(lot => lot.Id.Value), Is.EqualTo(new long[] { 1 }), "though it is used up");
    }

    [Test]
    public async Task A_redemption_brings_the_vouchers_it_paid_for()
    {
        await EarnAsync(Ann, Sample.Award("1", 100));
        await BuyVoucherAsync(Ann, "r-1", 60, "CODE-1");
        await BuyVoucherAsync(Ann, "r-2", 40, "CODE-2");

        Assert.That((await LoadAsync(Ann, SourceKey.Redemption("r-2"))).Vouchers.Select(voucher => voucher.Code), Is.EqualTo(new[] { "CODE-2" }));
    }

    [Test]
    public async Task Nothing_of_another_member_is_loaded()
    {
        await EarnAsync(Bob, Sample.Award("1", 100));
        await BuyVoucherAsync(Bob, "r-1", 60, "CODE-1");
        await RecordAsync(Sample.Fact(Bob, "s-1"));

        var context = (await Store.Ledger.LoadAsync([new(Ann, [SourceKey.Order("1"), SourceKey.Redemption("r-1"), SourceKey.Share("s-1")], ["CODE-1"])]))[0];
        Assert.That((context.View.Entries.Count, context.View.Account.Lots.Count, context.Vouchers.Count, context.Facts.Count), Is.EqualTo((0, 0, 0, 0)));
    }

    [Test]
    public async Task Facts_of_an_origin_are_loaded_but_for_conflicts_and_refused_ones_apart()
    {
        var (pending, done, refused, failed) = (Fact("pending", 4), Fact("done", 3), Fact("refused", 2), Fact("failed", 1));
        await Store.Inbox.RecordAsync([pending, done, refused, failed, Sample.Contradiction(pending)]);
        var stored = (await LoadAsync(Ann, pending.Origin)).Facts.ToDictionary(fact => fact.Key);
        await MustCommitAsync(Sample.Touch(MemberAccount.Open(Ann)) with { Completed = [new(stored[done.Key].Id, InboxStatus.Done, null), new(stored[refused.Key].Id, InboxStatus.Refused, "no")] });
        await Store.Inbox.FailAsync(stored[failed.Key], "broken", null);

        var context = await LoadAsync(Ann, pending.Origin);
        Assert.That(context.Refused.Select(fact => (fact.Key, fact.Status, fact.Result)), Is.EqualTo(new[] { (refused.Key, InboxStatus.Refused, "no") }));
        Assert.That(context.Facts.Select(fact => (fact.Key, fact.Status)), Is.EqualTo(new[]
        {
            (failed.Key, InboxStatus.Failed), (done.Key, InboxStatus.Done), (pending.Key, InboxStatus.Pending),
        }));

        static InboxItem Fact(string key, int second) => Sample.Fact(Ann, "s-1", second) with { Key = $"share:s-1/{key}" };
    }

    [Test]
    public async Task Many_requests_are_answered_in_their_order()
    {
        var members = Enumerable.Range(0, 250).Select(index => Sample.Member($"m{index * 37 % 250}")).ToList();
        await MustCommitAsync([.. members.Select((member, index) => Sample.Commit(Sample.Earn(AccountView.Of(MemberAccount.Open(member)), Sample.Award("1", index + 1))))]);

        var contexts = await Store.Ledger.LoadAsync([.. members.Append(Ann).Append(members[0]).Select(member => AccountRequest.Of(member, SourceKey.Order("1")))]);
        Assert.That(contexts.Select(context => context.View.Account.Member), Is.EqualTo(members.Append(Ann).Append(members[0])));
        Assert.That(contexts.Take(250).Select(context => context.View.Account.Balances.Available), Is.EqualTo(Enumerable.Range(1, 250)));
        Assert.That(contexts.Take(250).Select(context => context.View.Entries.Count), Is.All.EqualTo(1));
        Assert.That(contexts[250].View.Account.Version, Is.Zero);
    }

    [Test]
    public async Task A_load_beside_a_writer_sees_one_instant()
    {
        const int commits = 150;
        var source = SourceKey.Redemption("r-1");
        await EarnAsync(Ann, Sample.Award("1", commits));
        var writing = Task.Run(async () =>
        {
            foreach (var _ in Enumerable.Range(0, commits))
            {
                await MustCommitAsync(Sample.Commit(Sample.Spend((await LoadAsync(Ann)).View, "r-1", 1)));
            }
        });

        var loads = 0;
        do
        {
            var view = (await LoadAsync(Ann, source)).View;
            var seen = view.Entries.Count;
            Assert.That((view.Account.LastSequence, view.Account.Balances.Redeemed, view.Account.Lots.Sum(lot => lot.Available.Value)), Is.EqualTo((seen + 1L, (long)seen, (long)commits - seen)));
            loads++;
        }
        while (!writing.IsCompleted);

        await writing;
        Assert.That((await LoadAsync(Ann, source)).View.Entries, Has.Count.EqualTo(commits));
        Assert.That(loads, Is.Positive);
    }

    [Test]
    public async Task Nothing_asked_is_nothing_answered()
    {
        Assert.That(await Store.Ledger.LoadAsync([]), Is.Empty);
        Assert.That(await Store.Ledger.CommitAsync([]), Is.True);
        Assert.That(await Store.Inbox.RecordAsync([]), Is.Empty);
    }

    [Test]
    public async Task Many_sources_of_one_member_are_loaded_at_once()
    {
        var view = AccountView.Of(MemberAccount.Open(Ann));
        var entries = new List<Entry>();
        foreach (var order in Enumerable.Range(1, 75))
        {
            var decision = Sample.Earn(view, Sample.Award($"{order}", order));
            entries.AddRange(decision.Entries);
            view = decision.After;
        }

        await MustCommitAsync(new MemberCommit { Account = view.Account, Entries = entries, Lots = view.Account.Lots });

        var loaded = await LoadAsync(Ann, [.. Enumerable.Range(1, 75).Select(order => SourceKey.Order($"{order}")), SourceKey.Order("1")]);
        Assert.That(loaded.View.Entries, Is.EqualTo(entries));
        Assert.That(loaded.View.Account.Lots, Is.EqualTo(view.Account.Lots));
    }
}
