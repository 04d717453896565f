using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Surveys;
using Encore.Loyalty.Tests.Engine;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Surveys;

/// <summary>What becomes of answers that are given by name.</summary>
public sealed class AnswerTests
{
    [Test]
    public async Task An_answer_earns_its_thanks_once_whatever_it_is()
    {
        using var shop = await SurveyShop.OpenAsync(SurveyPrograms.With(SurveyPrograms.ByHand()));
        var token = await shop.AskAsync();
        Assert.That((await shop.ScoreAsync(token, 0)).Points, Is.EqualTo(15));
        shop.Clock.Advance(TimeSpan.FromMinutes(30));
        var changed = await shop.ScoreAsync(token, 10);
        Assert.That((changed.Outcome, changed.Points), Is.EqualTo((AnswerOutcome.Taken, 15L)));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(15));
        Assert.That((await shop.Engine.Members.HistoryAsync(shop.Ann)).Single().Source.Value, Is.EqualTo("survey:nps/hand/r-1"));
    }

    [Test]
    public async Task Reading_the_page_answers_nothing_and_an_hour_later_an_answer_stands()
    {
        using var shop = await SurveyShop.OpenAsync(SurveyPrograms.With(SurveyPrograms.ByHand()));
        var token = await shop.AskAsync();
        Assert.That((await shop.Engine.Surveys.PageAsync(token))!.State, Is.EqualTo(SurveyState.Open));
        Assert.That((await shop.Engine.Surveys.PageAsync(token))!.State, Is.EqualTo(SurveyState.Open));
        await shop.ScoreAsync(token, 9);
        Assert.That((await shop.Engine.Surveys.PageAsync(token))!.State, Is.EqualTo(SurveyState.Changeable));
        shop.Clock.Advance(Answering.ChangeTime);
        Assert.That((await shop.Engine.Surveys.PageAsync(token))!.State, Is.EqualTo(SurveyState.Answered));
        Assert.That((await shop.ScoreAsync(token, 1)).Outcome, Is.EqualTo(AnswerOutcome.Answered));
    }

    [Test]
    public async Task An_invitation_whose_time_is_over_and_a_token_that_is_none_take_no_answer()
    {
        using var shop = await SurveyShop.OpenAsync(SurveyPrograms.With(SurveyPrograms.ByHand(more: "\"validDays\": 10")));
        var token = await shop.AskAsync();
        shop.Clock.Advance(TimeSpan.FromDays(10));
        Assert.That((await shop.ScoreAsync(token, 9)).Outcome, Is.EqualTo(AnswerOutcome.Expired));
        Assert.That((await shop.ScoreAsync(SurveyToken.Draw(), 9)).Outcome, Is.EqualTo(AnswerOutcome.Unknown));
        Assert.That((await shop.ScoreAsync("' OR 1=1", 9)).Outcome, Is.EqualTo(AnswerOutcome.Unknown));
    }

    private static readonly object[] Misfits =
    [
        new object[] { "the required one is missing", Array.Empty<Answer>(), "score" },
        new object[] { "off the scale", new Answer[] { new() { Question = "score", Score = 11 } }, "score" },
        new object[] { "twice", new Answer[] { new() { Question = "score", Score = 1 }, new() { Question = "score", Score = 2 } }, "score" },
        new object[] { "no such choice", new Answer[] { new() { Question = "score", Score = 1 }, new() { Question = "why", Choices = ["colour"] } }, "why" },
        new object[] { "one choice twice", new Answer[] { new() { Question = "score", Score = 1 }, new() { Question = "why", Choices = ["taste", "taste"] } }, "why" },
        new object[] { "too many words", new Answer[] { new() { Question = "score", Score = 1 }, new() { Question = "words", Text = new string('x', 21) } }, "words" },
        new object[] { "no such question", new Answer[] { new() { Question = "score", Score = 1 }, new() { Question = "age", Text = "7" } }, "age" },
        new object[] { "of another kind", new Answer[] { new() { Question = "score", Text = "ten" } }, "score" },
    ];

    [TestCaseSource(nameof(Misfits))]
    public async Task Answers_that_do_not_fit_are_not_taken_and_the_question_is_named(string why, Answer[] answers, string question)
    {
        using var shop = await SurveyShop.OpenAsync(SurveyPrograms.With(SurveyPrograms.ByHand()));
        var result = await shop.Engine.Surveys.AnswerAsync(await shop.AskAsync(), answers);
        Assert.That((result.Outcome, result.Problems.Single()), Is.EqualTo((AnswerOutcome.Invalid, question)), why);
        Assert.That((await shop.BalancesAsync()).Available, Is.Zero);
    }

    [Test]
    public async Task A_form_that_is_sent_ten_times_at_once_earns_once()
    {
        using var shop = await SurveyShop.OpenAsync(SurveyPrograms.With(SurveyPrograms.ByHand()));
        var token = await shop.AskAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => shop.ScoreAsync(token, 9))));
        Assert.That(results.Select(result => result.Outcome), Is.All.EqualTo(AnswerOutcome.Taken));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(15));
    }

    [Test]
    public async Task Who_became_part_of_another_member_still_answers_and_the_other_one_is_thanked()
    {
        using var shop = await SurveyShop.OpenAsync(SurveyPrograms.With(SurveyPrograms.ByHand()));
        var token = await shop.AskAsync();
        var bob = MemberId.Of("shop", "bob");
        await shop.HappenAsync(new MembersMerged { Member = shop.Ann, Into = bob, OccurredAt = shop.Clock.Now });
        Assert.That((await shop.ScoreAsync(token, 9)).Points, Is.EqualTo(15));
        Assert.That((await shop.Engine.Members.AccountAsync(bob)).Balances.Available, Is.EqualTo(15));
    }

    [Test]
    public async Task A_survey_without_thanks_earns_nothing()
    {
        using var shop = await SurveyShop.OpenAsync(SurveyPrograms.With(SurveyPrograms.ByHand(more: "\"thanks\": false")));
        Assert.That((await shop.ScoreAsync(await shop.AskAsync(), 9)).Points, Is.Zero);
    }

    [Test]
    public async Task The_export_holds_the_answer_and_after_the_erasure_the_link_is_dead()
    {
        using var shop = await SurveyShop.OpenAsync(SurveyPrograms.With(SurveyPrograms.ByHand()));
        var token = await shop.AskAsync();
        await shop.ScoreAsync(token, 3, "Too bitter");
        Assert.That(await shop.Engine.Privacy.ExportAsync(shop.Ann, "ann"), Does.Contain("Too bitter"));
        await shop.Engine.Privacy.EraseAsync(shop.Ann, "owner");
        Assert.That(await shop.Engine.Surveys.PageAsync(token), Is.Null);
        Assert.That(await shop.Engine.Surveys.TextsAsync("nps", "2026-01", "words"), Has.Property(nameof(SurveyTexts.Texts)).Empty);
    }
}
