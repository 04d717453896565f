using Encore.Loyalty.Hosting;

namespace Encore.Loyalty.Surveys;

/// <summary>Adds up what was answered, wave by wave.</summary>
public sealed class SurveyResults(ISurveyStore store)
{
    /// <summary>Of anonymous answers nothing is shown before a wave has so many.</summary>
    public const int SmallestGroup = 5;

    private const int PageSize = 500;

    /// <summary>Oldest wave first.</summary>
    internal async Task<IReadOnlyList<WaveResult>> OfAsync(Survey survey, CancellationToken cancel)
    {
        var results = new List<WaveResult>();
        foreach (var count in (await store.WavesAsync(survey.Id, cancel)).OrderBy(wave => wave.FirstAt).ThenBy(wave => wave.Wave, StringComparer.Ordinal))
        {
            var isHidden = IsHidden(survey, count);
            results.Add(new(count, isHidden, isHidden ? [] : await CountAsync(survey, count.Wave, cancel)));
        }

        return results;
    }

    /// <summary>Free texts of one wave. Anonymous ones come in the order of random numbers.</summary>
    internal async Task<SurveyTexts> TextsAsync(Survey survey, string wave, string question, string? after, int limit, CancellationToken cancel)
    {
        if (survey.Anonymous && (await store.WavesAsync(survey.Id, cancel)).Any(count => count.Wave == wave && IsHidden(survey, count)))
        {
            return SurveyTexts.None;
        }

        var texts = new List<SurveyText>();
        await foreach (var (place, invitation, answers) in AnswersAsync(survey, wave, after, cancel))
        {
            if (answers.FirstOrDefault(answer => answer.Question == question)?.Text is { } text)
            {
                texts.Add(new(invitation?.Member, invitation?.AnsweredAt, text));
            }

            if (texts.Count == limit)
            {
                return new(texts, place);
            }
        }

        return new(texts, null);
    }

    private static bool IsHidden(Survey survey, WaveCount count) => survey.Anonymous && count.Answered < SmallestGroup;

    private async Task<IReadOnlyList<QuestionResult>> CountAsync(Survey survey, string wave, CancellationToken cancel)
    {
        var tallies = survey.Questions.ToDictionary(question => question.Id, question => new SurveyTally(question), StringComparer.Ordinal);
        await foreach (var (_, _, answers) in AnswersAsync(survey, wave, null, cancel))
        {
            foreach (var answer in answers)
            {
                tallies.GetValueOrDefault(answer.Question)?.Add(answer);
            }
        }

        return [.. survey.Questions.Select(question => tallies[question.Id].Result())];
    }

    private async IAsyncEnumerable<(string Place, Invitation? Invitation, IReadOnlyList<Answer> Answers)> AnswersAsync(
        Survey survey, string wave, string? after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        if (survey.Anonymous)
        {
            for (var (last, page) = (after, await store.BallotsAsync(survey.Id, wave, after, PageSize, cancel)); page.Count > 0; page = await store.BallotsAsync(survey.Id, wave, last, PageSize, cancel))
            {
                foreach (var ballot in page)
                {
                    yield return (ballot.Id, null, ballot.Answers);
                }

                last = page[^1].Id;
            }

            yield break;
        }

        for (var (last, page) = (after, await store.AnsweredAsync(survey.Id, wave, after, PageSize, cancel)); page.Count > 0; page = await store.AnsweredAsync(survey.Id, wave, last, PageSize, cancel))
        {
            foreach (var invitation in page)
            {
                yield return (SurveyTexts.PlaceOf(invitation), invitation, invitation.Answers);
            }

            last = SurveyTexts.PlaceOf(page[^1]);
        }
    }
}
