using Microsoft.Playwright;

namespace Encore.BrowserTests.Hosting;

/// <summary>One person at the shop, with a browser of their own.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private const int BadRequest = 400;

    private readonly IBrowserContext context;
    private readonly List<string> faults = [];

    private Visit(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        context.Response += (_, answer) => Note(answer.Status >= BadRequest, $"{answer.Status} {answer.Request.Method} {answer.Url}");
        page.PageError += (_, error) => Note(true, error);
    }

    public IPage Page { get; }

    /// <summary>Failed requests and script errors, which nobody may meet on any way.</summary>
    public IReadOnlyList<string> Faults => faults;

    public static async Task<Visit> BeginAsync(RunningStore store, Setting setting)
    {
        var browser = await Chromium.StartAsync();
        var context = await browser.NewContextAsync(setting.At(store.Address));
        return new(context, await context.NewPageAsync());
    }

    public ValueTask DisposeAsync() => new(context.CloseAsync());

    private void Note(bool isFault, string what)
    {
        if (isFault)
        {
            faults.Add(what);
        }
    }
}
