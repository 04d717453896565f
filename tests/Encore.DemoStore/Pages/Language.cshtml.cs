using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages;

public sealed class LanguageModel : ShopPage
{
    public IActionResult OnGet() => Redirect("/");

    public IActionResult OnPost(string? language, string? returnUrl)
    {
        if (language is not null && Languages.All.Contains(language))
        {
            LanguageCookie.Write(Response, language);
        }

        return Back(returnUrl);
    }
}
