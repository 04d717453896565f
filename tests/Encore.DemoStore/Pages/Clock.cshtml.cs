using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages;

public sealed class ClockModel(TimeMachine machine, DemoClock clock, Visitor visitor) : ShopPage
{
    public IActionResult OnGet() => Redirect("/");

    /// <summary>So many days on, or to the same hour of a date.</summary>
    public async Task<IActionResult> OnPost(int? days, DateOnly? date, string? returnUrl)
    {
        var now = clock.GetUtcNow();
        var target = date is { } day
            ? new DateTimeOffset(day, TimeOnly.FromTimeSpan(now.TimeOfDay), TimeSpan.Zero)
            : now.AddDays(Math.Clamp(days ?? 0, -1, 3660));
        if (ModelState.IsValid && target > now && await machine.MoveTo(target))
        {
            Say(visitor.Texts["clock.moved", visitor.Texts.Date(target)]);
        }
        else
        {
            Warn(visitor.Texts["clock.refused"]);
        }

        return Back(returnUrl);
    }
}
