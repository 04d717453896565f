using Encore.DemoStore.Loyalty;
using Encore.Loyalty.Surveys;
using Encore.Loyalty.Web.Admin;

namespace Encore.DemoStore.Pages.Admin.Loyalty;

public sealed class SurveysModel(Screens screens) : LoyaltyPage(screens)
{
    private const int TextsShown = 20;

    public async Task OnGet()
    {
        var results = new List<(Survey, IReadOnlyList<WaveResult>)>();
        var texts = new Dictionary<string, IReadOnlyList<SurveyText>>();
        foreach (var survey in await Screens.Engine.Surveys.ListAsync())
        {
            var waves = await Screens.Engine.Surveys.ResultsAsync(survey.Id) ?? [];
            results.Add((survey, waves));
            texts[survey.Id] = waves.Count == 0 ? [] : await TextsAsync(survey, waves[^1].Count.Wave);
        }

        await Show<SurveysPage>("surveys.title", null, (nameof(SurveysPage.Results), results), (nameof(SurveysPage.Texts), texts));
    }

    private async Task<IReadOnlyList<SurveyText>> TextsAsync(Survey survey, string wave) => survey.Questions.FirstOrDefault(question => question.Kind == QuestionKind.Text) is { } question
        ? (await Screens.Engine.Surveys.TextsAsync(survey.Id, wave, question.Id, limit: TextsShown)).Texts
        : [];
}
