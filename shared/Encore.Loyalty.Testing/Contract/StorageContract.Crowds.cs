using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Rewards;
using NUnit.Framework;

namespace Encore.Loyalty.Testing.Contract;

/// <summary>Many members in one commit, as jobs have them: each as if it were committed alone, and all or none.</summary>
public abstract partial class StorageContract
{
    private const int Crowd = 30;

    private static readonly MemberId[] Crowded = [.. Enumerable.Range(0, Crowd).Select(index => Sample.Member($"c{index * 7 % Crowd:00}"))];

    [Test]
    public async Task Many_members_are_opened_and_changed_together_and_each_comes_back_in_every_field()
    {
        var opened = Crowded.Select((member, index) => Sample.Earn(AccountView.Of(MemberAccount.Open(member)), Differing(index))).ToList();
        await MustCommitAsync([.. opened.Select(Sample.Commit)]);
        var known = await LoadCrowdAsync();
        Assert.That(known, Is.EqualTo(opened.Select((decision, index) => decision.After.Account with { Version = 1, Lots = known[index].Lots })));
        Assert.That(known.SelectMany(account => account.Lots), Is.EqualTo(opened.SelectMany(decision => decision.ChangedLots)));

        var changed = known.Select((account, index) => Sample.Earn(AccountView.Of(account), Sample.Award("later", 1 + index), Now.AddDays(20))).ToList();
        await MustCommitAsync([.. changed.Select(Sample.Commit)]);

        for (var index = 0; index < Crowd; index++)
        {
            var entries = await ToListAsync(Store.Reader.EntriesAsync(Crowded[index]));
            Assert.That(entries, Is.EqualTo(opened[index].Entries.Concat(changed[index].Entries)));
            var account = (await Store.Reader.AccountAsync(Crowded[index]))!;
            Assert.That(account, Is.EqualTo(changed[index].After.Account with { Version = 2, Lots = account.Lots }));
            Assert.That(account.Lots, Is.EqualTo(changed[index].After.Account.Lots.Where(lot => lot.IsOpen)));
        }
    }

    [TestCase(0)]
    [TestCase(Crowd - 1)]
    public async Task When_one_of_many_has_moved_on_none_is_changed(int other)
    {
        await MustCommitAsync([.. Crowded.Select(member => Sample.Commit(Sample.Earn(AccountView.Of(MemberAccount.Open(member)), Sample.Award("1", 10))))]);
        var known = await LoadCrowdAsync();
        await EarnAsync(Crowded[other], Sample.Award("2", 5));

        Assert.That(await Store.Ledger.CommitAsync([.. known.Select(account => Sample.Commit(Sample.Earn(AccountView.Of(account), Sample.Award("3", 100))))]), Is.False);
        Assert.That((await Store.Reader.TotalsAsync()).Balances.Available, Is.EqualTo((Crowd * 10) + 5));
        Assert.That((await Store.Reader.TotalsAsync()).Entries, Is.EqualTo(Crowd + 1));
    }

    [Test]
    public async Task When_one_of_many_is_there_already_none_is_opened()
    {
        await EarnAsync(Crowded[3], Sample.Award("1", 10));

        Assert.That(await Store.Ledger.CommitAsync([.. Crowded.Select(member => Sample.Commit(Sample.Earn(AccountView.Of(MemberAccount.Open(member)), Sample.Award("2", 100))))]), Is.False);
        Assert.That((await Store.Reader.TotalsAsync()).Members, Is.EqualTo(1));
    }

    [Test]
    public async Task Facts_of_many_members_have_their_effect_together_and_once()
    {
        await Store.Inbox.RecordAsync([.. Crowded.Select(member => Sample.Fact(member, "s-1"))]);
        var facts = await Store.Inbox.PendingAsync(Now.AddDays(1), Crowd);
        var opened = facts.Select(fact => Sample.Commit(Sample.Earn(AccountView.Of(MemberAccount.Open(fact.Member)), Sample.Award("1", 10))) with
        {
            Completed = [new(fact.Id, InboxStatus.Done, fact.Member == Crowded[5] ? "said" : null)],
            Messages = [Sample.Message(fact.Member)],
            Vouchers = [new(null, Sample.Voucher(fact.Member, $"CODE-{fact.Id}"))],
        }).ToList();
        await MustCommitAsync([.. opened]);

        Assert.That(await Store.Inbox.PendingAsync(Now.AddDays(1), Crowd), Is.Empty);
        Assert.That((await LoadAsync(Crowded[5], facts[0].Origin)).Facts.Single().Result, Is.EqualTo("said"));
        Assert.That(await Store.Outbox.UnsentAsync(Now.AddDays(1), 2 * Crowd), Has.Count.EqualTo(Crowd));
        Assert.That((await Store.Reader.VouchersAsync(Crowded[7])).Single().Status, Is.EqualTo(VoucherStatus.Issued));

        var again = opened.Select(commit => commit with { Account = commit.Account with { Version = 1 }, ChangesAccount = false, Entries = [], Lots = [], Vouchers = [], Messages = [] }).ToList();
        Assert.That(await Store.Ledger.CommitAsync([.. again]), Is.False, "they are completed already");
    }

    [Test]
    public async Task Each_of_many_members_is_answered_what_was_asked_of_them()
    {
        await MustCommitAsync([.. Crowded.Select(member => Sample.Commit(Sample.Earn(AccountView.Of(MemberAccount.Open(member)), Sample.Award("1", 10))) with
        {
            Activities = [Purchase("1", 10, Now), Awarded("1", 10, Now)], Counters = [new("shared", 1)],
        })]);
        Func<AccountRequest, AccountRequest>[] asks =
            [plain => plain, plain => plain with { ActivitiesSince = Now }, plain => plain with { Figures = true }, plain => plain with { RuleTotals = ["purchase"] }, plain => plain with { Counters = ["shared"] }];

        var answers = await Store.Ledger.LoadAsync([.. Crowded.Select((member, index) => asks[index % asks.Length](AccountRequest.Of(member)))]);

        for (var index = 0; index < Crowd; index++)
        {
            var (asked, answer) = (index % asks.Length, answers[index]);
            Assert.That(answer.View.Account.Balances.Available, Is.EqualTo(10));
            Assert.That((answer.Activities.Count, answer.Figures?.Orders, answer.RuleTotals.Count, answer.Counters.GetValueOrDefault("shared")),
                Is.EqualTo((asked == 1 ? 2 : 0, asked == 2 ? 1L : (long?)null, asked == 3 ? 1 : 0, asked == 4 ? Crowd : 0L)));
        }
    }

    [Test]
    public async Task Crowds_that_overlap_in_another_order_do_not_block_each_other()
    {
        await TogetherAsync(4, async writer =>
        {
            var members = writer % 2 == 0 ? Crowded : [.. Crowded.Reverse()];
            bool isTaken;
            do
            {
                var contexts = await Store.Ledger.LoadAsync([.. members.Select(member => AccountRequest.Of(member))]);
                isTaken = await Store.Ledger.CommitAsync([.. contexts.Select(context => Sample.Commit(Sample.Earn(context.View, Sample.Award($"w{writer}", 1))))]);
            }
            while (!isTaken);
            return true;
        });

        Assert.That((await Store.Reader.TotalsAsync()).Balances.Available, Is.EqualTo(4 * Crowd));
    }

    /// <summary>Some mature, some expire, some do neither.</summary>
    private Award Differing(int index) => Sample.Award(
        $"o-{index}", 10 + index, index % 3 == 0 ? Now.AddDays(index) : null, index % 2 == 0 ? Now.AddYears(1) : null, index % 5 == 0 ? Eligibility.Only(RewardKind.Coupon) : default);

    private async Task<List<MemberAccount>> LoadCrowdAsync() =>
        [.. (await Store.Ledger.LoadAsync([.. Crowded.Select(member => AccountRequest.Of(member))])).Select(context => context.View.Account)];
}
