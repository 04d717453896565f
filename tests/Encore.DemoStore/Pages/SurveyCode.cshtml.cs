using Encore.DemoStore.Loyalty;
using Encore.Loyalty.Surveys;
using Encore.Loyalty.Web.Screens;
using Encore.Loyalty.Web.Shopper;
using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages;

/// <summary>Where a member turns in a code that came for an anonymous answer.</summary>
public sealed class SurveyCodeModel(Screens screens) : LoyaltyPage(screens)
{
    public async Task<IActionResult> OnGet()
    {
        if (Screens.Member is null)
        {
            return Redirect("/sign-in?returnUrl=%2Fsurvey%2Fcode");
        }

        await Show(null);
        return Page();
    }

    public async Task<IActionResult> OnPost([FromForm(Name = ScreenFields.Code)] string? code)
    {
        if (Screens.Member is not { } member)
        {
            return Redirect("/sign-in?returnUrl=%2Fsurvey%2Fcode");
        }

        await Show(await Screens.Engine.Surveys.RedeemThanksAsync(member, code ?? ""));
        return Page();
    }

    private Task Show(ThanksOutcome? outcome) => Show<SurveyCode>("survey.code.title", null, (nameof(SurveyCode.Outcome), outcome));
}
