using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages.Account;

public sealed class ProfileModel(ShopDatabase database, ProfileDesk profiles, Visitor visitor) : ShopPage
{
    public int? Month { get; private set; }

    public int? Day { get; private set; }

    public bool IsSubscribed { get; private set; }

    public IActionResult OnGet()
    {
        if (visitor.Customer is not { } customer)
        {
            return Redirect("/sign-in?returnUrl=/account/profile");
        }

        using var sql = database.Open();
        var profile = profiles.Of(sql, customer.Id);
        IsSubscribed = profile.IsSubscribed;
        if (profile.Birthday is { } birthday)
        {
            (Month, Day) = (int.Parse(birthday[..2], CultureInfo.InvariantCulture), int.Parse(birthday[3..], CultureInfo.InvariantCulture));
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(int? month, int? day, bool newsletter)
    {
        if (visitor.Customer is not { } customer)
        {
            return Redirect("/sign-in?returnUrl=/account/profile");
        }

        (Month, Day, IsSubscribed) = (month, day, newsletter);
        ModelState.Clear();
        if (month is null != day is null || (month is { } m && day is { } d && (m is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(2024, m))))
        {
            ModelState.AddModelError("", visitor.Texts["profile.noSuchDay"]);
            return Page();
        }

        await profiles.Save(customer, new(month is null ? null : string.Create(CultureInfo.InvariantCulture, $"{month:00}-{day:00}"), newsletter));
        Say(visitor.Texts["profile.saved"]);
        return Redirect("/account/profile");
    }
}
