using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Surveys;
using Encore.Loyalty.Tests.Engine;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Surveys;

/// <summary>What the tests of surveys do in a shop.</summary>
internal static class SurveyShop
{
    public static async Task<Shop> OpenAsync(string program)
    {
        var shop = new Shop();
        var reading = await shop.Engine.Programs.PublishAsync(program, "owner");
        Assert.That(reading.Errors, Is.Empty);
        return shop;
    }

    public static OrderFulfilled Delivered(this Shop shop, string order) => new() { Member = shop.Ann, OccurredAt = shop.Clock.Now, OrderId = order };

    public static async Task PassDaysAsync(this Shop shop, double days)
    {
        shop.Clock.Advance(TimeSpan.FromDays(days));
        await shop.Engine.Jobs.RunAsync();
    }

    public static async Task<IReadOnlyList<LoyaltyMessage>> MailsAsync(this Shop shop, string kind)
    {
        await shop.Engine.Jobs.DispatchAsync();
        return [.. shop.Mailbox.Messages.Where(message => message.Kind == kind)];
    }

    public static async Task<string> AskAsync(this Shop shop, string request = "r-1", MemberId? member = null, string survey = "nps") =>
        (await shop.Engine.Surveys.InviteAsync(member ?? shop.Ann, survey, request))!.Token!;

    public static Task<AnswerResult> ScoreAsync(this Shop shop, string token, int score, string? words = null) => shop.Engine.Surveys.AnswerAsync(
        token, [new() { Question = "score", Score = score }, .. words is null ? Array.Empty<Answer>() : [new() { Question = "words", Text = words }]]);
}
