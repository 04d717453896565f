namespace Encore.DemoStore.Hosting;

/// <summary>Remembers which language the visitor chose.</summary>
static class LanguageCookie
{
    public const string Name = "lantern-language";

    public static void Write(HttpResponse response, string language) => response.Cookies.Append(
        Name,
        language,
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, MaxAge = TimeSpan.FromDays(365) });
}
