using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages;

public sealed class SignOutModel(Visitor visitor) : ShopPage
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPost()
    {
        await visitor.SignOut();
        Say(visitor.Texts["signOut.done"]);
        return Redirect("/");
    }
}
