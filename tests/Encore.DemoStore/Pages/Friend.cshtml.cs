using Encore.DemoStore.Loyalty;
using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages;

/// <summary>Where the links lead that shoppers give to their friends.</summary>
public sealed class FriendModel(FriendLinks friends, Visitor visitor, DemoClock clock) : ShopPage
{
    public async Task<IActionResult> OnGet(string code, string? to)
    {
        if (visitor.Customer is null)
        {
            await friends.LandAsync(code, clock.GetUtcNow());
        }

        return Back(to);
    }
}
