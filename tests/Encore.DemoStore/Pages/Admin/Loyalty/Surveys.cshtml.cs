using Encore.DemoStore.Loyalty;
using Encore.Loyalty.Surveys;
using Encore.Loyalty.Web.Admin;

namespace Encore.DemoStore.Pages.Admin.Loyalty;

public sealed class SurveysModel(Screens screens) : LoyaltyPage(screens)
{
    public async Task OnGet()
    {
        var results = new List<(Survey, IReadOnlyList<WaveResult>)>();
        foreach (var survey in await Screens.Engine.Surveys.ListAsync())
        {
            results.Add((survey, await Screens.Engine.Surveys.ResultsAsync(survey.Id) ?? []));
        }

        await Show<SurveysPage>("surveys.title", null, (nameof(SurveysPage.Results), results));
    }
}
