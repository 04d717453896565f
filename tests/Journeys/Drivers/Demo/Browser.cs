using System.Net;
using System.Text.RegularExpressions;

namespace Encore.Journeys.Drivers.Demo;

/// <summary>One person at the shop: cookies, pages, forms.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClient http;

    public Browser(string address) =>
        http = new(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(2) };

    public async Task<string> ReadAsync(string path)
    {
        using var response = await http.GetAsync(path);
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    /// <summary>Opens an address that leads on to another.</summary>
    public async Task FollowAsync(string path)
    {
        using var response = await http.GetAsync(path);
    }

    /// <summary>Fills in the form that a page shows and sends it.</summary>
    /// <param name="page">Where the form is; its token is read from there.</param>
    /// <param name="action">Where it is sent.</param>
    /// <param name="fields">What is filled in.</param>
    /// <returns>Where the answer leads to; empty when it is a page.</returns>
    public async Task<string> SendAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await ReadAsync(page)).Groups[1].Value;
        var form = fields.Append(("__RequestVerificationToken", token)).ToDictionary(field => field.Item1, field => field.Item2);
        using var response = await http.PostAsync(action, new FormUrlEncodedContent(form));
        return response.StatusCode is HttpStatusCode.OK ? ""
            : response.Headers.Location?.OriginalString ?? throw new HttpRequestException($"{action} answered {(int)response.StatusCode}.");
    }

    /// <summary>As <see cref="SendAsync"/>, where the answer is a page.</summary>
    public async Task<string> SubmitAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await ReadAsync(page)).Groups[1].Value;
        var form = fields.Append(("__RequestVerificationToken", token)).ToDictionary(field => field.Item1, field => field.Item2);
        using var response = await http.PostAsync(action, new FormUrlEncodedContent(form));
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
