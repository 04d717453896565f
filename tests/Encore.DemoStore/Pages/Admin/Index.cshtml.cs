using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages.Admin;

public sealed class IndexModel : ShopPage
{
    public IActionResult OnGet() => Redirect("/admin/orders");
}
