using Encore.Journeys.Drivers;
using Encore.Loyalty.Surveys.Cases;
using NUnit.Framework;

namespace Encore.Journeys.Stories;

/// <summary>What customers are asked, and what is done about their answers.</summary>
public abstract partial class MerchantStories
{
    [Test, Seed("V2", "P2")]
    public async Task A_question_after_the_delivery_is_answered_by_one_tap_in_the_mail_and_earns_its_thanks_once()
    {
        Needs(Need.Surveys, Need.Clock);
        await store.PublishAsync(Asking("""{ "kind": "delivered", "days": 3 }"""));
        var order = await store.OrderAsync(ann, units: 8);
        await store.PayAsync(order);
        await store.FulfilAsync(order);
        Assert.That(await store.SurveyLinkAsync(ann), Is.Null);
        await store.PassDaysAsync(3);
        var link = (await store.SurveyLinkAsync(ann))!;
        await store.OpenSurveyAsync(link, 9);
        await LedgerIs("Accrual Issued>Available 80 purchase");

        await store.AnswerAsync(link, 9);
        await store.AnswerAsync(link, 10);
        await store.RefundAsync(order, 1);
        await LedgerIs("Accrual Issued>Available 80 purchase", "Accrual Issued>Available 15 thanks", "Clawback Available>ClawedBack 80 purchase");
        var thanks = (await store.LedgerAsync(ann)).Single(entry => entry.RuleId == "thanks");
        Assert.That((thanks.Source.Kind, thanks.Explain().Award!.Points), Is.EqualTo(("survey", 15L)));
        Assert.That((await store.Staff.Surveys.ResultsAsync("nps"))!.Single().Questions[0].Figure, Is.EqualTo(100));
    }

    [Test, Seed("V2")]
    public async Task Two_waves_are_compared()
    {
        Needs(Need.Surveys, Need.Clock, Need.Staff);
        var start = (await store.OverviewAsync(ann)).At;
        await store.PublishAsync(Asking($$"""{ "kind": "waves", "waves": [ { "id": "first", "at": "{{start.AddDays(1):yyyy-MM-ddTHH:mm:ssZ}}" }, { "id": "second", "at": "{{start.AddDays(41):yyyy-MM-ddTHH:mm:ssZ}}" } ] }"""));
        await store.PayAsync(await store.OrderAsync(ann, units: 8));
        await store.PassDaysAsync(2);
        await store.AnswerAsync((await store.SurveyLinkAsync(ann))!, 3);
        await store.PassDaysAsync(40);
        await store.AnswerAsync((await store.SurveyLinkAsync(ann))!, 9);
        var results = (await store.Staff.Surveys.ResultsAsync("nps"))!;
        Assert.That(results.Select(wave => (wave.Count.Wave, wave.Count.Answered, wave.Questions[0].Figure)), Is.EqualTo(new[] { ("first", 1L, (decimal?)-100), ("second", 1L, 100) }));
        await LedgerIs("Accrual Issued>Available 80 purchase", "Accrual Issued>Available 15 thanks", "Accrual Issued>Available 15 thanks");
    }

    [Test, Seed("V2")]
    public async Task An_anonymous_answer_leaves_no_trace_and_its_code_is_good_for_the_points_once()
    {
        Needs(Need.Surveys, Need.Staff);
        await store.PublishAsync(Asking("""{ "kind": "hand" }""", """ "anonymous": true, """));
        await store.PayAsync(await store.OrderAsync(ann, units: 8));
        await store.Staff.Surveys.InviteAsync(store.Staff.Host.Member(ann.Customer), "nps", "ask-1");
        var code = await store.AnswerAsync((await store.SurveyLinkAsync(ann))!, 2);
        await LedgerIs("Accrual Issued>Available 80 purchase");
        Assert.That((await store.Staff.Surveys.ResultsAsync("nps"))!.Single().IsHidden, "one answer alone would tell whose it is");
        Assert.That(await store.Staff.Cases.ListAsync(new()), Is.Empty, "nobody knows whose case it would be");

        await store.TurnInAsync(ann, code!);
        await store.TurnInAsync(ann, code!);
        await LedgerIs("Accrual Issued>Available 80 purchase", "Accrual Issued>Available 15 thanks");
    }

    [Test, Seed("V3")]
    public async Task A_low_score_opens_a_case_in_which_staff_give_goodwill_points_and_close_with_a_message()
    {
        Needs(Need.Surveys, Need.Staff);
        await store.PublishAsync(Asking("""{ "kind": "delivered" }"""));
        var order = await store.OrderAsync(ann, units: 8);
        await store.PayAsync(order);
        await store.FulfilAsync(order);
        await store.SettleAsync();
        await store.AnswerAsync((await store.SurveyLinkAsync(ann))!, 2);
        var opened = (await CasesAsync()).Single();
        Assert.That((opened.Cause, opened.Topic, opened.Assignee, opened.DueAt - opened.OpenedAt), Is.EqualTo((CaseCause.LowScore, CaseTopic.Service, "kim", TimeSpan.FromDays(1))));

        await store.GoodwillAsync(opened, 50, "The parcel was late");
        await store.GoodwillAsync((await CasesAsync()).Single(), 60, "More than the program allows");
        await store.CloseAsync((await CasesAsync()).Single(), "Thank you for telling us, Ann.");
        Assert.That(await CasesAsync(), Is.Empty);
        await LedgerIs("Accrual Issued>Available 80 purchase", "Accrual Issued>Available 15 thanks", "Adjustment Adjusted>Available 50 ");
        Assert.That((await store.LedgerAsync(ann))[^1].Note, Is.EqualTo("The parcel was late"));
        var closed = (await store.Staff.Cases.OfAsync(store.Staff.Host.Member(ann.Customer))).Single();
        Assert.That(closed.Notes.Where(note => note.Step == CaseStep.Message).Select(note => note.Text), Is.EqualTo(new[] { "Thank you for telling us, Ann." }));
    }

    [Test, Seed("V3")]
    public async Task A_refund_and_a_long_pause_open_a_case_each()
    {
        Needs(Need.Surveys, Need.Staff, Need.Clock);
        await store.PublishAsync(Asking("""{ "kind": "hand" }"""));
        await store.PayAsync(await store.OrderAsync(ann, units: 8));
        await store.PassDaysAsync(1);
        var second = await store.OrderAsync(ann, units: 8);
        await store.PayAsync(second);
        await store.RefundAsync(second, 0.5m);
        await store.RefundAsync(second, 0.5m);
        await store.SettleAsync();
        Assert.That((await CasesAsync()).Select(opened => (opened.Cause, opened.Topic)), Is.EqualTo(new[] { (CaseCause.Refund, CaseTopic.Product) }));

        // The order that was given back in full is none: the pause counts from the first.
        await store.PassDaysAsync(89);
        await store.PassDaysAsync(1);
        Assert.That((await CasesAsync()).Select(opened => opened.Cause), Is.EquivalentTo(new[] { CaseCause.Refund, CaseCause.Lapse }));
        await LedgerIs(
            "Accrual Issued>Available 80 purchase", "Accrual Issued>Available 80 purchase", "Clawback Available>ClawedBack 40 purchase", "Clawback Available>ClawedBack 40 purchase");
    }

    private async Task<IReadOnlyList<Case>> CasesAsync() => [.. (await store.Staff.Cases.ListAsync(new(), limit: 1000)).Where(opened => opened.Member.Customer == ann.Customer)];

    private static string Asking(string trigger, string more = "") => $$"""
        {
          "earning": [ { "id": "purchase", "kind": "purchase", "pointsPerUnit": 1 }, { "id": "thanks", "kind": "survey", "points": 15 } ],
          "surveys": [ { "id": "nps", {{more}} "trigger": {{trigger}}, "questions": [ { "id": "score", "kind": "nps", "required": true, "text": { "en": "How likely are you to recommend us?", "zh-CN": "您有多大可能推荐我们？" } } ] } ],
          "cases": {
            "goodwillLimit": 100,
            "rules": [
              { "id": "low", "cause": "lowScore", "topic": "service", "assignee": "kim", "dueDays": 1 },
              { "id": "refunds", "cause": "refund", "topic": "product" },
              { "id": "gone", "cause": "lapse", "days": 90, "topic": "competitor" }
            ]
          }
        }
        """;
}
