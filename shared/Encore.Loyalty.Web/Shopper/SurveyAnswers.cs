using System.Globalization;
using Encore.Loyalty.Surveys;

namespace Encore.Loyalty.Web.Shopper;

/// <summary>The fields of a survey's form, the same in every host.</summary>
public static class SurveyAnswers
{
    /// <summary>Of the question's field; in the link of a mail it chooses a score beforehand.</summary>
    public static string FieldOf(string question) => $"q-{question}";

    /// <summary>What was filled in. Empty fields are no answers; what does not fit is found by the desk.</summary>
    /// <param name="survey">Its questions.</param>
    /// <param name="valuesOf">The values of a form field; none where it is not there.</param>
    public static IReadOnlyList<Answer> Read(Survey survey, Func<string, IEnumerable<string?>> valuesOf) =>
    [
        .. from question in survey.Questions
           let values = valuesOf(FieldOf(question.Id)).OfType<string>().Where(value => !string.IsNullOrWhiteSpace(value)).ToList()
           where values.Count > 0
           select Of(question, values),
    ];

    private static Answer Of(Question question, List<string> values) => question.Kind switch
    {
        QuestionKind.Nps or QuestionKind.Csat => new() { Question = question.Id, Score = int.TryParse(values[0], NumberStyles.None, CultureInfo.InvariantCulture, out var score) ? score : -1 },
        QuestionKind.Single or QuestionKind.Multiple => new() { Question = question.Id, Choices = values },
        _ => new() { Question = question.Id, Text = values[0].Trim().ReplaceLineEndings("\n") },
    };
}
