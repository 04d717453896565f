using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using NUnit.Framework;

namespace Encore.Loyalty.Testing.Contract;

/// <summary>What members have done, what all of them share, and what is remembered of one.</summary>
public abstract partial class StorageContract
{
    private static AccountRequest Everything => AccountRequest.Of(Ann) with { ActivitiesSince = DateTimeOffset.MinValue };

    [Test]
    public async Task An_activity_is_kept_by_its_source_and_rule_and_the_last_word_counts()
    {
        await NoteAsync(Purchase("1", 80.1234m, Now), Awarded("1", 80, Now), Purchase("2", 20, Now.AddDays(1)));
        await NoteAsync(Purchase("1", 30.5m, Now));

        Assert.That((await AskAsync(Everything)).Activities, Is.EqualTo(new[] { Purchase("1", 30.5m, Now), Awarded("1", 80, Now), Purchase("2", 20, Now.AddDays(1)) }));
    }

    [Test]
    public async Task Activities_are_loaded_from_an_instant_on_and_only_where_they_are_asked_for()
    {
        await NoteAsync(Purchase("1", 80, Now), Purchase("2", 20, Now.AddDays(1)));

        Assert.That((await AskAsync(AccountRequest.Of(Ann, SourceKey.Order("1")))).Activities, Is.Empty);
        Assert.That((await AskAsync(AccountRequest.Of(Ann) with { ActivitiesSince = Now.AddDays(1) })).Activities.Single().Source, Is.EqualTo(SourceKey.Order("2")));
        Assert.That((await AskAsync(AccountRequest.Of(Ann) with { ActivitiesSince = Now.AddDays(1).AddMilliseconds(1) })).Activities, Is.Empty);
        Assert.That((await AskAsync(AccountRequest.Of(Bob) with { ActivitiesSince = DateTimeOffset.MinValue })).Activities, Is.Empty);
    }

    [Test]
    public async Task Figures_sum_the_purchases_that_stand_and_bring_those_of_the_sources()
    {
        await NoteAsync(Purchase("1", 80.25m, Now), Awarded("1", 80, Now), Purchase("2", 20, Now.AddDays(1)), Purchase("3", 0, Now.AddDays(2)) with { Orders = 0 });

        var context = await AskAsync(AccountRequest.Of(Ann, SourceKey.Order("2")) with { Figures = true });
        Assert.That(context.Figures, Is.EqualTo(new MemberFigures(2, 100.25m, Now, Now.AddDays(1))));
        Assert.That(context.Activities, Is.EqualTo(new[] { Purchase("2", 20, Now.AddDays(1)) }));
        Assert.That((await AskAsync(AccountRequest.Of(Bob) with { Figures = true })).Figures, Is.EqualTo(MemberFigures.None));
        Assert.That((await AskAsync(AccountRequest.Of(Ann))).Figures, Is.Null);
    }

    [Test]
    public async Task Totals_of_a_rule_count_its_awards_and_what_stands_of_them()
    {
        await NoteAsync(Awarded("1", 80, Now), Awarded("2", 0, Now), Awarded("3", 7, Now) with { RuleId = "other" });

        var totals = (await AskAsync(AccountRequest.Of(Ann) with { RuleTotals = ["purchase", "unknown"] })).RuleTotals;
        Assert.That(totals.GetValueOrDefault("purchase"), Is.EqualTo(new RuleTotal(2, Points.Of(80))));
        Assert.That(totals.GetValueOrDefault("unknown"), Is.Null);
    }

    [Test]
    public async Task Activities_of_a_member_who_became_part_of_another_are_removed_with_the_commit_that_takes_them_over()
    {
        await NoteAsync(Purchase("1", 80, Now));
        await MustCommitAsync(Sample.Touch((await LoadAsync(Bob)).View.Account) with { Activities = [Purchase("1", 80, Now)], DropsActivitiesOf = Ann });

        Assert.That((await AskAsync(Everything)).Activities, Is.Empty);
        Assert.That((await AskAsync(AccountRequest.Of(Bob) with { ActivitiesSince = Now })).Activities, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_is_remembered_of_a_member_comes_back_as_it_was()
    {
        var profile = new MemberProfile { RegisteredAt = Now, Birthday = "02-29", DueAt = Now.AddDays(3) }.With("tier", new Dictionary<string, string> { ["id"] = "银卡" });
        await MustCommitAsync(Sample.Touch((await LoadAsync(Ann)).View.Account with { Profile = profile }));

        Assert.That((await LoadAsync(Ann)).View.Account.Profile, Is.EqualTo(profile));
        Assert.That(profile.State<Dictionary<string, string>>("tier")!["id"], Is.EqualTo("银卡"));
        Assert.That(await Store.Reader.DueAsync(Now.AddDays(3), 10), Is.EqualTo(new[] { Ann }), "time alone moves something then");
        Assert.That(await Store.Reader.DueAsync(Now.AddDays(3).AddMilliseconds(-1), 10), Is.Empty);
    }

    [Test]
    public async Task A_fact_that_time_brings_is_recorded_with_the_commit_and_only_once()
    {
        var fact = Sample.Fact(Ann, "brought");
        await MustCommitAsync(Sample.Touch((await LoadAsync(Ann)).View.Account) with { Facts = [fact] });
        await MustCommitAsync(Sample.Touch((await LoadAsync(Ann)).View.Account) with { Facts = [fact] });
        Assert.That(await Store.Ledger.CommitAsync([Sample.Touch(MemberAccount.Open(Ann)) with { Facts = [Sample.Fact(Ann, "too-late")] }]), Is.False);

        Assert.That((await Store.Inbox.PendingAsync(Now.AddDays(1), 10)).Select(item => item.Key), Is.EqualTo(new[] { fact.Key }));
    }

    [Test]
    public async Task A_counter_goes_up_to_its_limit_and_not_beyond()
    {
        await MustCommitAsync(await TakingAsync(Ann, new CounterChange("stock", 2, 3)));
        Assert.That(await Store.Ledger.CommitAsync([await TakingAsync(Ann, new CounterChange("stock", 2, 3))]), Is.False);
        await MustCommitAsync(await TakingAsync(Ann, new CounterChange("stock", 1, 3), new CounterChange("uses", 5)));

        var counters = (await AskAsync(AccountRequest.Of(Bob) with { Counters = ["stock", "uses", "unknown"] })).Counters;
        Assert.That((counters.GetValueOrDefault("stock"), counters.GetValueOrDefault("uses"), counters.GetValueOrDefault("unknown")), Is.EqualTo((3, 5, 0)));
        Assert.That((await LoadAsync(Ann)).View.Account.Version, Is.EqualTo(2), "the commit that was refused changed nothing");
    }

    [Test]
    public async Task What_is_given_back_to_a_counter_can_be_taken_again()
    {
        await MustCommitAsync(await TakingAsync(Ann, new CounterChange("stock", 3, 3)));
        await MustCommitAsync(await TakingAsync(Ann, new CounterChange("stock", -1, 3)));
        await MustCommitAsync(await TakingAsync(Ann, new CounterChange("stock", 1, 3)));
        Assert.That(await Store.Ledger.CommitAsync([await TakingAsync(Ann, new CounterChange("stock", 1, 3))]), Is.False);
    }

    [Test]
    public async Task Of_many_members_who_want_the_last_pieces_at_once_only_so_many_get_one()
    {
        var outcomes = await TogetherAsync(24, async index =>
        {
            var member = Sample.Member($"buyer-{index}");
            while (true)
            {
                var context = (await Store.Ledger.LoadAsync([AccountRequest.Of(member) with { Counters = ["phones"] }]))[0];
                if (context.Counters.GetValueOrDefault("phones") >= 5)
                {
                    return false;
                }

                if (await Store.Ledger.CommitAsync([Sample.Touch(context.View.Account) with { Counters = [new("phones", 1, 5)] }]))
                {
                    return true;
                }
            }
        });

        Assert.That(outcomes.Count(got => got), Is.EqualTo(5));
        Assert.That((await AskAsync(AccountRequest.Of(Ann) with { Counters = ["phones"] })).Counters["phones"], Is.EqualTo(5));
    }

    private static Activity Purchase(string order, decimal spent, DateTimeOffset at) => new() { Source = SourceKey.Order(order), At = at, Orders = 1, Spent = spent };

    private static Activity Awarded(string order, long points, DateTimeOffset at) => new() { Source = SourceKey.Order(order), RuleId = "purchase", At = at, Points = Points.Of(points) };

    private async Task<AccountContext> AskAsync(AccountRequest request) => (await Store.Ledger.LoadAsync([request]))[0];

    private async Task NoteAsync(params Activity[] activities) => await MustCommitAsync(Sample.Touch((await LoadAsync(Ann)).View.Account) with { Activities = activities });

    private async Task<MemberCommit> TakingAsync(MemberId member, params CounterChange[] changes) => Sample.Touch((await LoadAsync(member)).View.Account) with { Counters = changes };
}
