using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Surveys;

/// <summary>What must hold of a program's surveys.</summary>
internal static class SurveyRules
{
    public const int MostQuestions = 30;

    public const int MostLetters = 4000;

    private const int MostChoices = 50;

    public static IEnumerable<ProgramError> Check(LoyaltyProgram program, string path) =>
    [
        .. ProgramRules.Unique(program.Surveys.Select(survey => survey.Id), path),
        .. program.Surveys.SelectMany((survey, index) => Check(survey, $"{path}[{index}]")),
        .. program.Surveys.SelectMany((survey, index) => TriggerRules.Check(survey, $"{path}[{index}]")),
        .. program.Surveys.SelectMany((survey, index) => ConditionRules.Check(survey.When, $"{path}[{index}].when")),
        .. program.Surveys.SelectMany((survey, index) => ConditionNames.Check(survey.When, $"{path}[{index}].when", program)),
    ];

    private static IEnumerable<ProgramError> Check(Survey survey, string path)
    {
        if (survey.Questions.Count is < 1 or > MostQuestions)
        {
            yield return new($"{path}.questions", $"{survey.Questions.Count} questions are out of range.", $"Ask 1 to {MostQuestions} questions.");
        }

        if (survey.RestDays is < 0 or > 365)
        {
            yield return new($"{path}.restDays", $"{survey.RestDays} is out of range.", "Give 0 to 365 days.");
        }

        if (survey.ValidDays is < 1 or > 365)
        {
            yield return new($"{path}.validDays", $"{survey.ValidDays} is out of range.", "Give 1 to 365 days.");
        }

        foreach (var error in ProgramRules.Unique(survey.Questions.Select(question => question.Id), $"{path}.questions").Concat(survey.Questions.SelectMany((question, index) => Check(question, $"{path}.questions[{index}]"))))
        {
            yield return error;
        }
    }

    private static IEnumerable<ProgramError> Check(Question question, string path)
    {
        var isChoice = question.Kind is QuestionKind.Single or QuestionKind.Multiple;
        if (isChoice && question.Choices.Count is < 2 or > MostChoices)
        {
            yield return new($"{path}.choices", $"There are {question.Choices.Count} choices.", $"Give 2 to {MostChoices} to choose from.");
        }

        if (!isChoice && question.Choices.Count > 0)
        {
            yield return new($"{path}.choices", $"A question of the kind '{question.Kind.ToString().ToLowerInvariant()}' has no choices.", "Leave them out; or make it 'single' or 'multiple'.");
        }

        if (question.MaxLength is < 1 or > MostLetters)
        {
            yield return new($"{path}.maxLength", $"{question.MaxLength} is out of range.", $"Give 1 to {MostLetters} characters.");
        }

        if (!question.Text.ContainsKey("en"))
        {
            yield return new($"{path}.text", "Nobody could read the question.", "Give its text in \"en\", and in other languages where there are readers.");
        }

        foreach (var error in ProgramRules.Unique(question.Choices.Select(choice => choice.Id), $"{path}.choices"))
        {
            yield return error;
        }
    }
}
