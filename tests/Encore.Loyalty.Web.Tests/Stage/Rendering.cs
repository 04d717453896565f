using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Rewards;
using Encore.Loyalty.Testing;
using Encore.Loyalty.Web.Screens;
using Microsoft.AspNetCore.Components;

namespace Encore.Loyalty.Web.Tests.Stage;

/// <summary>Contexts, overviews and rendering for tests.</summary>
public static partial class Rendering
{
    public static readonly string[] Languages = ["en", "zh-CN"];

    private static readonly ScreenRenderer Renderer = new();

    public static ScreenContext Context(string language = "en") => new()
    {
        Culture = CultureInfo.GetCultureInfo(language),
        MoneyCulture = CultureInfo.GetCultureInfo("en-US"),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"),
        Currency = Currency.Of("USD"),
        AddressOf = route => "/" + route.ToString().ToLowerInvariant(),
        FormToken = new("__token", "t0k3n"),
        IsAdmin = true,
    };

    public static Task<string> Render<TComponent>(ScreenContext context, params IEnumerable<(string Name, object? Value)> parameters)
        where TComponent : IComponent => Renderer.RenderAsync<TComponent>(context, parameters);

    public static Task<MemberOverview> Overview(this Story story, string document)
    {
        var host = new HostOptions { Scope = "shop", Currency = Currency.Of("USD"), TakesVouchers = true };
        var clock = new StandingClock(story.Now);
        var programs = new ProgramDesk(new ProgramShelf(document), new ProgramReader(Story.Rules), host, clock);
        return new MemberDesk(new Reader(story), programs, new(new InMemoryStore("shop"), new InMemoryStore("shop").Rewards, new([]), new(RewardKinds.Core), host), host, clock).OverviewAsync(story.Member);
    }

    public static Task<MemberOverview> Overview(this Story story) => story.Overview(DefaultProgram.Document("Europe/Berlin"));

    /// <summary>What a person reads: tags gone, entities decoded, blanks folded.</summary>
    public static string Text(string html) => Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(html, " ")), " ").Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
