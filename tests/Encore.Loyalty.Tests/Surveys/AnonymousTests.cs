using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Surveys;
using Encore.Loyalty.Tests.Engine;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Surveys;

/// <summary>What is known of anonymous answers, and what is not.</summary>
public sealed class AnonymousTests
{
    private const string Secret = "Kim was rude";

    private static string Program => SurveyPrograms.With(SurveyPrograms.ByHand(more: "\"anonymous\": true"));

    [Test]
    public async Task Nothing_that_is_kept_of_the_answer_is_found_in_what_is_kept_of_the_member()
    {
        using var shop = await SurveyShop.OpenAsync(Program);
        var token = await shop.AskAsync();
        shop.Clock.Advance(TimeSpan.FromMinutes(7));
        var code = (await shop.ScoreAsync(token, 3, Secret)).ThanksCode!;
        shop.Clock.Advance(TimeSpan.FromMinutes(7));
        await shop.Engine.Surveys.RedeemThanksAsync(shop.Ann, code);

        var ballot = (await shop.Get<ISurveyStore>().BallotsAsync("nps", "2026-01", null, 9)).Single();
        Assert.That(ballot.Answers.Select(answer => answer.Text), Has.Member(Secret));
        Assert.That(typeof(Ballot).GetProperties().Select(property => property.PropertyType), Has.None.EqualTo(typeof(DateTimeOffset)).And.None.EqualTo(typeof(MemberId)));

        var export = await shop.Engine.Privacy.ExportAsync(shop.Ann, "ann");
        var messages = string.Join('\n', (await shop.Records.MessagesAsync(shop.Ann)).Concat(shop.Mailbox.Messages).Select(message => LoyaltyJson.Write(message)));
        Assert.That(export, Does.Contain("nps/hand/r-1").And.Not.Contain(Secret).And.Not.Contain(ballot.Id));
        Assert.That(messages, Does.Not.Contain(Secret).And.Not.Contain(ballot.Id));
        var words = LoyaltyJson.Write(ballot);
        Assert.That(words, Does.Not.Contain(token).And.Not.Contain(code).And.Not.Contain("ann").And.Not.Contain("2026-01-01"));
    }

    [Test]
    public async Task That_somebody_answered_is_known_but_not_when_and_the_link_is_used_up()
    {
        using var shop = await SurveyShop.OpenAsync(Program);
        var token = await shop.AskAsync();
        shop.Clock.Advance(TimeSpan.FromDays(1));
        await shop.ScoreAsync(token, 3);
        var invitation = (await shop.Records.InvitationsAsync(shop.Ann)).Single();
        Assert.That((invitation.IsAnswered, invitation.AnsweredAt, invitation.Token, invitation.Answers.Count), Is.EqualTo((true, (DateTimeOffset?)null, (string?)null, 0)));
        Assert.That((await shop.ScoreAsync(token, 9)).Outcome, Is.EqualTo(AnswerOutcome.Unknown));
        Assert.That(await shop.Records.FactsAsync(shop.Ann), Is.Empty, "an anonymous answer is no fact of the member");
    }

    [Test]
    public async Task It_earns_nothing_by_itself_and_its_code_is_good_for_the_points_once()
    {
        using var shop = await SurveyShop.OpenAsync(Program);
        var answered = await shop.ScoreAsync(await shop.AskAsync(), 9);
        Assert.That((answered.Points, (await shop.BalancesAsync()).Available), Is.EqualTo((0L, 0L)));

        var bob = MemberId.Of("shop", "bob");
        Assert.That(await shop.Engine.Surveys.RedeemThanksAsync(bob, answered.ThanksCode!.ToLowerInvariant()), Is.EqualTo(ThanksOutcome.Taken), "whoever brings it");
        Assert.That(await shop.Engine.Surveys.RedeemThanksAsync(shop.Ann, answered.ThanksCode), Is.EqualTo(ThanksOutcome.Unknown));
        Assert.That(await shop.Engine.Surveys.RedeemThanksAsync(bob, answered.ThanksCode), Is.EqualTo(ThanksOutcome.Unknown));
        Assert.That(await shop.Engine.Surveys.RedeemThanksAsync(bob, "NONE-NONE-NONE"), Is.EqualTo(ThanksOutcome.Unknown));
        Assert.That((await shop.Engine.Members.AccountAsync(bob)).Balances.Available, Is.EqualTo(15));
    }

    [Test]
    public async Task Of_ten_who_bring_the_same_code_at_once_one_has_it()
    {
        using var shop = await SurveyShop.OpenAsync(Program);
        var code = (await shop.ScoreAsync(await shop.AskAsync(), 9)).ThanksCode!;
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Task.Run(() => shop.Engine.Surveys.RedeemThanksAsync(MemberId.Of("shop", $"m{number}"), code))));
        Assert.That(outcomes.Count(outcome => outcome == ThanksOutcome.Taken), Is.EqualTo(1));
    }

    [Test]
    public async Task Small_groups_are_hidden_and_larger_ones_are_read_without_names_and_times()
    {
        using var shop = await SurveyShop.OpenAsync(Program);
        for (var number = 1; number <= SurveyResults.SmallestGroup; number++)
        {
            var wave = (await shop.Engine.Surveys.ResultsAsync("nps"))!.SingleOrDefault();
            Assert.That(wave is null or { IsHidden: true, Questions.Count: 0 });
            Assert.That((await shop.Engine.Surveys.TextsAsync("nps", "2026-01", "words")).Texts, Is.Empty);
            await shop.ScoreAsync(await shop.AskAsync($"r-{number}"), 10, $"words {number}");
        }

        Assert.That((await shop.Engine.Surveys.ResultsAsync("nps"))!.Single().Questions[0].Figure, Is.EqualTo(100));
        var texts = (await shop.Engine.Surveys.TextsAsync("nps", "2026-01", "words")).Texts;
        Assert.That(texts.Select(text => text.Text), Is.EquivalentTo(Enumerable.Range(1, 5).Select(number => $"words {number}")));
        Assert.That(texts, Is.All.Matches<SurveyText>(text => text is { Member: null, At: null }));
    }

    [Test]
    public async Task Where_no_rule_thanks_for_surveys_there_is_no_code()
    {
        using var shop = await SurveyShop.OpenAsync(SurveyPrograms.With(SurveyPrograms.ByHand(more: "\"anonymous\": true"), earning: """{ "id": "buy", "kind": "purchase", "pointsPerUnit": 1 }"""));
        Assert.That((await shop.ScoreAsync(await shop.AskAsync(), 9)).ThanksCode, Is.Null);
    }
}
