namespace Encore.Loyalty.Surveys;

/// <summary>Do these answers fit the questions?</summary>
internal static class AnswerCheck
{
    /// <returns>The ids of questions whose answer is missing or does not fit; of answers to questions that there are not, too.</returns>
    public static IReadOnlyList<string> Problems(Survey survey, IReadOnlyList<Answer> answers)
    {
        var known = survey.Questions.Select(question => question.Id).ToHashSet(StringComparer.Ordinal);
        var given = answers.ToLookup(answer => answer.Question, StringComparer.Ordinal);
        return
        [
            .. given.Select(group => group.Key).Where(id => !known.Contains(id)),
            .. survey.Questions.Where(question => given[question.Id].Count() > 1 || (given[question.Id].FirstOrDefault() is { } answer ? !Fits(question, answer) : question.Required)).Select(question => question.Id),
        ];
    }

    private static bool Fits(Question question, Answer answer) => question.Kind switch
    {
        QuestionKind.Nps or QuestionKind.Csat => answer is { Score: { } score, Choices: null, Text: null } && score >= question.Scale.Lowest && score <= question.Scale.Highest,
        QuestionKind.Single => answer is { Score: null, Choices: { Count: 1 } chosen, Text: null } && Are(question, chosen),
        QuestionKind.Multiple => answer is { Score: null, Choices: { Count: > 0 } chosen, Text: null } && Are(question, chosen),
        _ => answer is { Score: null, Choices: null, Text: { } text } && !string.IsNullOrWhiteSpace(text) && text.Length <= question.MaxLength,
    };

    private static bool Are(Question question, IReadOnlyList<string> chosen) =>
        chosen.Distinct(StringComparer.Ordinal).Count() == chosen.Count && chosen.All(id => question.Choices.Any(choice => choice.Id == id));
}
