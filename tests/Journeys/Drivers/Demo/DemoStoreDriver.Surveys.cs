using System.Net;
using System.Text.RegularExpressions;
using Encore.Loyalty.Surveys.Cases;

namespace Encore.Journeys.Drivers.Demo;

/// <summary>Surveys and cases, by the pages of the shop.</summary>
internal sealed partial class DemoStoreDriver
{
    public Task FulfilAsync(Order order) => OwnerAsync(order, "Fulfil");

    /// <summary>From the newest mail in the shop's mailbox whose link can still be answered.</summary>
    public async Task<string?> SurveyLinkAsync(Shopper shopper)
    {
        await Engine.Jobs.DispatchAsync();
        var mails = await Of(shopper).ReadAsync($"/mailbox?to={Uri.EscapeDataString(Email(shopper))}");
        foreach (var token in SurveyLink().Matches(mails).Select(match => match.Groups[1].Value).Distinct())
        {
            if (await Engine.Surveys.PageAsync(token) is { State: Loyalty.Surveys.SurveyState.Open })
            {
                return token;
            }
        }

        return null;
    }

    public async Task OpenSurveyAsync(string link, int score)
    {
        using var somebody = new Browser(Address);
        await somebody.ReadAsync($"/survey?token={link}&q-score={score}");
    }

    public async Task<string?> AnswerAsync(string link, int score)
    {
        using var somebody = new Browser(Address);
        var page = $"/survey?token={link}";
        var answer = await somebody.SubmitAsync(page, page, ("q-score", Text(score)));
        return ThanksCode().Match(answer) is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;
    }

    public Task TurnInAsync(Shopper shopper, string code) => Of(shopper).SubmitAsync("/survey/code", "/survey/code", ("code", code));

    public Task GoodwillAsync(Case opened, long points, string reason) => owner.SubmitAsync(
        "/admin/cases", "/admin/cases?handler=Give", [.. Named(opened), ("points", Text(points)), ("note", reason), ("request", Guid.NewGuid().ToString("N"))]);

    public Task CloseAsync(Case opened, string message) => owner.SubmitAsync(
        "/admin/cases", "/admin/cases?handler=Change", [.. Named(opened), ("topic", opened.Topic.ToString()), ("assignee", opened.Assignee), ("message", message), ("status", "Closed")]);

    private static (string Name, string Value)[] Named(Case opened) => [("customer", opened.Member.Customer), ("case", opened.Id), ("version", Text(opened.Version))];

    [GeneratedRegex("/survey\\?token=([0-9a-f]{32})")]
    private static partial Regex SurveyLink();

    [GeneratedRegex("data-testid=\"thanks-code\">([^<]+)<")]
    private static partial Regex ThanksCode();
}
