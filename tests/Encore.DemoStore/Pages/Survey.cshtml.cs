using Encore.DemoStore.Loyalty;
using Encore.Loyalty.Surveys;
using Encore.Loyalty.Web.Screens;
using Encore.Loyalty.Web.Shopper;
using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages;

/// <summary>A survey, opened by the link of an invitation: nobody has to sign in, and nothing is answered before the form is sent.</summary>
public sealed class SurveyModel(Screens screens) : LoyaltyPage(screens)
{
    public async Task<IActionResult> OnGet([FromQuery(Name = ScreenFields.Token)] string? token)
    {
        if (await Screens.Engine.Surveys.PageAsync(token ?? "") is not { } page)
        {
            return await Closed();
        }

        await Form(page, SurveyAnswers.Read(page.Survey, name => Request.Query[name]), []);
        return Page();
    }

    public async Task<IActionResult> OnPost([FromQuery(Name = ScreenFields.Token)] string? token)
    {
        if (await Screens.Engine.Surveys.PageAsync(token ?? "") is not { } page)
        {
            return await Closed();
        }

        var answers = SurveyAnswers.Read(page.Survey, name => Request.Form[name]);
        var result = await Screens.Engine.Surveys.AnswerAsync(token!, answers);
        await Screens.Engine.Jobs.DispatchAsync();
        await (result.Outcome switch
        {
            AnswerOutcome.Taken => Show<SurveyDone>("survey.title", null, (nameof(SurveyDone.Result), result)),
            AnswerOutcome.Invalid => Form(page, answers, result.Problems),
            _ => Form(page with { State = result.Outcome == AnswerOutcome.Expired ? SurveyState.Expired : SurveyState.Answered }, [], []),
        });
        return Page();
    }

    private Task Form(SurveyPage page, IReadOnlyList<Answer> filled, IReadOnlyList<string> problems) => Show<SurveyForm>(
        "survey.title",
        null,
        (nameof(SurveyForm.Page), page),
        (nameof(SurveyForm.Action), $"{LoyaltyRoutes.AddressOf(ScreenRoute.Survey)}?{ScreenFields.Token}={page.Invitation.Token}"),
        (nameof(SurveyForm.Filled), filled),
        (nameof(SurveyForm.Problems), problems));

    private async Task<IActionResult> Closed()
    {
        await Show<SurveyClosed>("survey.title", null);
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
