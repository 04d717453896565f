using Encore.Loyalty.Ledger;
using Encore.Loyalty.Surveys;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Surveys;

/// <summary>What answers come to.</summary>
public sealed class ResultTests
{
    [TestCase(new[] { 10, 9, 8, 7, 6, 0 }, 0, 6.67)]
    [TestCase(new[] { 10, 10, 9 }, 100, 9.67)]
    [TestCase(new[] { 6, 0, 3 }, -100, 3)]
    [TestCase(new[] { 9, 8, 8 }, 33.3, 8.33)]
    [TestCase(new[] { 7, 8 }, 0, 7.5)]
    public async Task The_net_promoter_score_is_the_share_of_promoters_less_that_of_detractors(int[] scores, double figure, double mean)
    {
        using var shop = await SurveyShop.OpenAsync(SurveyPrograms.With(SurveyPrograms.ByHand()));
        foreach (var (score, index) in scores.Select((score, index) => (score, index)))
        {
            await shop.ScoreAsync(await shop.AskAsync($"r-{index}"), score);
        }

        var result = (await shop.Engine.Surveys.ResultsAsync("nps"))!.Single();
        var question = result.Questions[0];
        Assert.That((question.Figure, question.Mean, question.Count), Is.EqualTo(((decimal?)(decimal)figure, (decimal?)(decimal)mean, (long)scores.Length)));
        Assert.That((result.Count.Invited, result.Count.Answered), Is.EqualTo(((long)scores.Length, (long)scores.Length)));
    }

    [Test]
    public async Task Satisfaction_is_the_share_of_fours_and_fives_and_choices_are_counted()
    {
        const string Questions = """[ { "id": "how", "kind": "csat", "text": { "en": "How?" } }, { "id": "which", "kind": "single", "text": { "en": "Which?" }, "choices": [ { "id": "a" }, { "id": "b" } ] } ]""";
        using var shop = await SurveyShop.OpenAsync(SurveyPrograms.With($$"""{ "id": "nps", "questions": {{Questions}} }"""));
        foreach (var (score, choice) in new[] { (5, "a"), (4, "a"), (3, "b"), (1, "a") })
        {
            await shop.Engine.Surveys.AnswerAsync(await shop.AskAsync($"r-{score}"), [new() { Question = "how", Score = score }, new() { Question = "which", Choices = [choice] }]);
        }

        var questions = (await shop.Engine.Surveys.ResultsAsync("nps"))!.Single().Questions;
        Assert.That((questions[0].Figure, questions[0].Mean), Is.EqualTo(((decimal?)50m, (decimal?)3.25m)));
        Assert.That(questions[1].Choices, Is.EqualTo(new Dictionary<string, long> { ["a"] = 3, ["b"] = 1 }));
    }

    [Test]
    public async Task Months_are_compared_oldest_first_and_texts_come_page_by_page()
    {
        using var shop = await SurveyShop.OpenAsync(SurveyPrograms.With(SurveyPrograms.ByHand()));
        for (var month = 0; month < 2; month++)
        {
            for (var number = 0; number < 5; number++)
            {
                await shop.ScoreAsync(await shop.AskAsync($"r-{month}{number}"), month == 0 ? 2 : 9, $"text {month}{number}");
            }

            shop.Clock.Advance(TimeSpan.FromDays(31));
        }

        Assert.That((await shop.Engine.Surveys.ResultsAsync("nps"))!.Select(wave => (wave.Count.Wave, wave.Questions[0].Figure)), Is.EqualTo(new[] { ("2026-01", (decimal?)-100), ("2026-02", 100) }));
        var (texts, next) = (new List<string>(), (string?)null);
        do
        {
            var page = await shop.Engine.Surveys.TextsAsync("nps", "2026-02", "words", next, 2);
            texts.AddRange(page.Texts.Select(text => text.Text));
            next = page.Next;
        }
        while (next is not null);
        Assert.That(texts, Is.EqualTo(new[] { "text 10", "text 11", "text 12", "text 13", "text 14" }));
    }
}
