using System.Net;

namespace Encore.Journeys.Drivers.Orchard;

/// <summary>One person at the site: cookies, pages, forms. Redirects are followed.</summary>
internal sealed class Browser : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient http;

    public Browser(Uri address) =>
        http = new(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };

    /// <summary>The same person, signed in, at another device: with a cart of its own.</summary>
    public Browser Twin()
    {
        var twin = new Browser(http.BaseAddress!);
        foreach (var signedIn in cookies.GetAllCookies().Where(cookie => cookie.Name.StartsWith("orchauth_", StringComparison.Ordinal)))
        {
            twin.cookies.Add(signedIn);
        }

        return twin;
    }

    public async Task<Page> OpenAsync(string path) => await ReadAsync(await http.GetAsync(path));

    public async Task<Page> SendAsync(Form form) => await ReadAsync(await http.PostAsync(form.Action, new FormUrlEncodedContent(form.Fields)));

    /// <summary>Whether there is anybody to show a page.</summary>
    public async Task<bool> IsServedAsync(string path)
    {
        try
        {
            using var response = await http.GetAsync(path);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public void Dispose() => http.Dispose();

    private static async Task<Page> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var page = new Page(response.RequestMessage!.RequestUri!.PathAndQuery, await response.Content.ReadAsStringAsync());
            return response.IsSuccessStatusCode ? page : throw new HttpRequestException($"{page.Address} answered {(int)response.StatusCode}: {page.Words()}", null, response.StatusCode);
        }
    }
}
