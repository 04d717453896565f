using System.Net;

namespace Encore.Journeys.Drivers.NopCommerce;

/// <summary>One person at one device: cookies, pages, forms. Redirects are not followed.</summary>
internal sealed class Browser : IDisposable
{
    // The store takes anybody else for a search engine, which has no cart.
    private const string UserAgent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36";

    private readonly CookieContainer cookies = new();
    private readonly HttpClient http;
    private string token = "";

    public Browser(Uri address)
    {
        http = new(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
        http.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent);
    }

    /// <summary>The same person at another device.</summary>
    public Browser Twin()
    {
        var twin = new Browser(http.BaseAddress!) { token = token };
        twin.cookies.Add(cookies.GetAllCookies());
        return twin;
    }

    public async Task<Page> OpenAsync(string path) => Keep(await ReadAsync(path, await http.GetAsync(path)));

    /// <summary>Sends a form with the token of the page that was seen last.</summary>
    public Task<Page> SendAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(path, new FormUrlEncodedContent(fields.Append((Name: TokenField, Value: token)).Select(field => KeyValuePair.Create(field.Name, field.Value))));

    public async Task<Page> UploadAsync(string path, string field, string file)
    {
        var content = new ByteArrayContent(await File.ReadAllBytesAsync(file));
        content.Headers.ContentType = new("application/zip");
        return await SendAsync(path, new MultipartFormDataContent { { new StringContent(token), TokenField }, { content, field, Path.GetFileName(file) } });
    }

    /// <summary>Whether there is such a page, and anybody to show it.</summary>
    public async Task<bool> IsServedAsync(string path)
    {
        try
        {
            using var response = await http.GetAsync(path);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public void Dispose() => http.Dispose();

    private const string TokenField = "__RequestVerificationToken";

    private async Task<Page> SendAsync(string path, HttpContent content) => Keep(await ReadAsync(path, await http.PostAsync(path, content)));

    private static async Task<Page> ReadAsync(string path, HttpResponseMessage response)
    {
        using (response)
        {
            var page = new Page(path, await response.Content.ReadAsStringAsync(), response.Headers.Location?.OriginalString);
            return (int)response.StatusCode < 400 ? page : throw new HttpRequestException($"{path} answered {(int)response.StatusCode}: {page.Words()}", null, response.StatusCode);
        }
    }

    private Page Keep(Page page)
    {
        token = page.Text.Contains(TokenField, StringComparison.Ordinal) && page.Token is { } seen ? seen : token;
        return page;
    }
}
