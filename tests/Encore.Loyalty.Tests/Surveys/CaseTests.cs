using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Surveys.Cases;
using Encore.Loyalty.Tests.Engine;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Surveys;

/// <summary>What opens cases, and what staff do in them.</summary>
public sealed class CaseTests
{
    private const string Rules = """
        { "goodwillLimit": 100, "rules": [
          { "id": "low", "cause": "lowScore", "topic": "service", "assignee": "kim", "dueDays": 1 },
          { "id": "refunds", "cause": "refund", "minAmount": 20 },
          { "id": "gone", "cause": "lapse", "days": 90, "topic": "competitor" } ] }
        """;

    [TestCase(6, 1)]
    [TestCase(7, 0)]
    public async Task A_low_score_opens_a_case_with_topic_assignee_and_due_time(int score, int cases)
    {
        using var shop = await OpenAsync();
        await shop.ScoreAsync(await shop.AskAsync(), score);
        var list = await shop.Engine.Cases.ListAsync(new());
        Assert.That(list, Has.Count.EqualTo(cases));
        Assert.That(list.Select(opened => (opened.Cause, opened.Topic, opened.Assignee, opened.DueAt - opened.OpenedAt)), Is.All.EqualTo((CaseCause.LowScore, CaseTopic.Service, "kim", TimeSpan.FromDays(1))));
    }

    [Test]
    public async Task Another_low_score_while_the_case_is_open_is_noted_in_it_and_after_it_was_closed_opens_a_second()
    {
        using var shop = await OpenAsync();
        await shop.ScoreAsync(await shop.AskAsync("a"), 1);
        await shop.ScoreAsync(await shop.AskAsync("b"), 2);
        var first = (await shop.Engine.Cases.ListAsync(new())).Single();
        Assert.That(first.Notes.Select(note => (note.Step, note.Text)), Is.EqualTo(new[] { (CaseStep.Opened, "survey:nps/hand/a"), (CaseStep.Again, "survey:nps/hand/b") }));

        await CloseAsync(shop, first);
        await shop.ScoreAsync(await shop.AskAsync("c"), 3);
        Assert.That((await shop.Engine.Cases.ListAsync(new())).Single().Id, Is.EqualTo("low/nps/hand/c"));
    }

    [Test]
    public async Task A_refund_opens_one_case_however_often_and_in_whatever_parts_it_is_told()
    {
        using var shop = await OpenAsync();
        await shop.HappenAsync(shop.Paid("1", 50), shop.Refunded("1", 10));
        Assert.That(await shop.Engine.Cases.ListAsync(new()), Is.Empty, "less than the rule asks for");
        await shop.HappenAsync(shop.Refunded("1", 20));
        await shop.HappenAsync(shop.Refunded("1", 20));
        await shop.HappenAsync(shop.Refunded("1", 50));
        var opened = (await shop.Engine.Cases.ListAsync(new())).Single();
        Assert.That((opened.RuleId, opened.Notes.Count), Is.EqualTo(("refunds", 1)));

        await CloseAsync(shop, opened);
        await shop.HappenAsync(shop.Refunded("1", 50));
        Assert.That(await shop.Engine.Cases.ListAsync(new()), Is.Empty, "the same fact opens no second");
    }

    [Test]
    public async Task A_pause_opens_one_case_and_another_order_begins_another_pause()
    {
        using var shop = await OpenAsync();
        await shop.HappenAsync(shop.Paid("1", 50));
        await shop.PassDaysAsync(89);
        Assert.That(await shop.Engine.Cases.ListAsync(new()), Is.Empty);
        await shop.PassDaysAsync(1);
        await shop.PassDaysAsync(10);
        var first = (await shop.Engine.Cases.ListAsync(new())).Single();
        Assert.That((first.Cause, first.Topic), Is.EqualTo((CaseCause.Lapse, CaseTopic.Competitor)));

        await CloseAsync(shop, first);
        await shop.HappenAsync(shop.Paid("2", 50));
        await shop.PassDaysAsync(90);
        Assert.That((await shop.Engine.Cases.OfAsync(shop.Ann)).Count, Is.EqualTo(2));
    }

    [TestCase(80, 1)]
    [TestCase(119, 1)]
    [TestCase(121, 0)]
    public async Task A_rule_that_comes_later_looks_at_everybody_once_but_not_at_those_who_left_long_ago(int days, int cases)
    {
        using var shop = new Shop();
        await shop.HappenAsync(shop.Paid("1", 50));
        shop.Clock.Advance(TimeSpan.FromDays(days));
        await shop.Engine.Programs.PublishAsync(SurveyPrograms.With("", Rules), "owner");
        await shop.PassDaysAsync(0);
        await shop.PassDaysAsync(11);
        Assert.That(await shop.Engine.Cases.ListAsync(new()), Has.Count.EqualTo(cases));
    }

    [Test]
    public async Task An_order_that_is_given_back_ends_no_pause()
    {
        using var shop = await OpenAsync();
        await shop.HappenAsync(shop.Paid("1", 10));
        await shop.PassDaysAsync(60);
        await shop.HappenAsync(shop.Paid("2", 10), shop.Cancelled("2"));
        await shop.PassDaysAsync(30);
        Assert.That((await shop.Engine.Cases.ListAsync(new())).Single().RuleId, Is.EqualTo("gone"));
    }

    [Test]
    public async Task Goodwill_is_points_with_reason_and_actor_once_a_request_and_within_the_limit()
    {
        using var shop = await OpenAsync();
        await shop.ScoreAsync(await shop.AskAsync(), 1);
        var opened = (await shop.Engine.Cases.ListAsync(new())).Single();
        var given = await shop.Engine.Cases.GoodwillAsync(Goodwill(opened, 60, "g-1"));
        var again = await shop.Engine.Cases.GoodwillAsync(Goodwill(opened, 60, "g-1"));
        Assert.That((given.Outcome, again.Outcome, again.Case!.Goodwill), Is.EqualTo((CaseOutcome.Done, CaseOutcome.Done, 60L)));

        var entry = (await shop.Engine.Members.HistoryAsync(shop.Ann))[0];
        Assert.That((entry.Points.Value, entry.Source.Value, entry.Actor, entry.Note), Is.EqualTo((60L, "case:g-1", "lee", "Sorry")));
        Assert.That((await shop.Engine.Cases.GoodwillAsync(Goodwill(given.Case!, 41, "g-2"))).Outcome, Is.EqualTo(CaseOutcome.GoodwillLimit));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(75));
    }

    [Test]
    public async Task Of_two_who_change_a_case_at_once_the_second_is_told_and_sees_what_has_changed()
    {
        using var shop = await OpenAsync();
        await shop.ScoreAsync(await shop.AskAsync(), 1);
        var seen = (await shop.Engine.Cases.ListAsync(new())).Single();
        var both = await Task.WhenAll(new[] { "kim", "lee" }.Select(actor => Task.Run(() => shop.Engine.Cases.ChangeAsync(Request(seen, actor) with { Assignee = "for-" + actor, Status = CaseStatus.InWork }))));
        Assert.That(both.Select(result => result.Outcome), Is.EquivalentTo(new[] { CaseOutcome.Done, CaseOutcome.Changed }));
        Assert.That(both[0].Case!.Assignee, Is.EqualTo(both[1].Case!.Assignee));
        Assert.That((await shop.Engine.Cases.GoodwillAsync(Goodwill(seen, 5, "g-1"))).Outcome, Is.EqualTo(CaseOutcome.Changed));
    }

    [Test]
    public async Task A_case_is_closed_with_a_message_to_the_member_and_can_only_be_reopened()
    {
        using var shop = await OpenAsync();
        await shop.ScoreAsync(await shop.AskAsync(), 1);
        var opened = (await shop.Engine.Cases.ListAsync(new())).Single();
        var given = (await shop.Engine.Cases.GoodwillAsync(Goodwill(opened, 25, "g-1"))).Case!;
        var closed = (await shop.Engine.Cases.ChangeAsync(Request(given) with { Status = CaseStatus.Closed, Note = "Called", Message = "Thank you, Ann." })).Case!;
        var mail = (await shop.MailsAsync(MessageKinds.CaseClosed)).Single();
        Assert.That((mail.Values["text"], mail.Values["points"], mail.Values["topic"]), Is.EqualTo(("Thank you, Ann.", "25", "Service")));

        Assert.That((await shop.Engine.Cases.ChangeAsync(Request(closed) with { Note = "One more" })).Outcome, Is.EqualTo(CaseOutcome.Closed));
        Assert.That((await shop.Engine.Cases.GoodwillAsync(Goodwill(closed, 5, "g-2"))).Outcome, Is.EqualTo(CaseOutcome.Closed));
        var reopened = (await shop.Engine.Cases.ChangeAsync(Request(closed) with { Status = CaseStatus.Reopened })).Case!;
        Assert.That((reopened.IsOpen, reopened.ClosedAt), Is.EqualTo((true, (DateTimeOffset?)null)));
        Assert.That(reopened.Notes.Select(note => note.Step), Is.EqualTo(new[] { CaseStep.Opened, CaseStep.Goodwill, CaseStep.Note, CaseStep.Message, CaseStep.Status, CaseStep.Status }));
    }

    [Test]
    public async Task Staff_open_cases_themselves_once_a_request_and_see_what_is_overdue()
    {
        using var shop = await OpenAsync();
        var due = shop.Clock.Now.AddDays(1);
        var opened = await shop.Engine.Cases.OpenAsync(shop.Ann, CaseTopic.Product, due, "She called", "kim", "h-1");
        var again = await shop.Engine.Cases.OpenAsync(shop.Ann, CaseTopic.Other, due, "She called", "lee", "h-1");
        Assert.That((again.Outcome, again.Case!.Topic, again.Case.Assignee), Is.EqualTo((CaseOutcome.Done, CaseTopic.Product, "kim")));
        Assert.That(await shop.Engine.Cases.CountAsync(), Is.EqualTo(new CaseCount(1, 0)));
        shop.Clock.Advance(TimeSpan.FromDays(1));
        Assert.That((await shop.Engine.Cases.CountAsync(), opened.Case!.IsOverdue(shop.Clock.Now)), Is.EqualTo((new CaseCount(1, 1), true)));
        Assert.That((await shop.Engine.Cases.OpenAsync(shop.Ann, CaseTopic.Product, due, " ", "kim", "h-2")).Outcome, Is.EqualTo(CaseOutcome.Invalid));
    }

    [Test]
    public async Task The_points_of_a_case_go_to_the_member_who_goes_on()
    {
        using var shop = await OpenAsync();
        await shop.HappenAsync(shop.Paid("1", 50), shop.Refunded("1", 50));
        var bob = MemberId.Of("shop", "bob");
        await shop.HappenAsync(new MembersMerged { Member = shop.Ann, Into = bob, OccurredAt = shop.Clock.Now });
        var opened = (await shop.Engine.Cases.ListAsync(new())).Single();
        Assert.That((await shop.Engine.Cases.GoodwillAsync(Goodwill(opened, 20, "g-1"))).Outcome, Is.EqualTo(CaseOutcome.Done));
        Assert.That((await shop.Engine.Members.AccountAsync(bob)).Balances.Available, Is.EqualTo(20));
    }

    private static Task<Shop> OpenAsync() => SurveyShop.OpenAsync(SurveyPrograms.With(SurveyPrograms.ByHand(), Rules));

    private static Task<CaseResult> CloseAsync(Shop shop, Case opened) => shop.Engine.Cases.ChangeAsync(Request(opened) with { Status = CaseStatus.Closed });

    private static CaseRequest Request(Case seen, string actor = "lee") => new() { Member = seen.Member, Id = seen.Id, Version = seen.Version, Actor = actor };

    private static GoodwillRequest Goodwill(Case seen, long points, string request) =>
        new() { Member = seen.Member, Id = seen.Id, Version = seen.Version, Points = points, Reason = "Sorry", Actor = "lee", RequestId = request };
}
