namespace Encore.Loyalty.Surveys;

/// <summary>Counts the answers to one question.</summary>
internal sealed class SurveyTally(Question question)
{
    /// <summary>Of 1 to 5 the two best count as satisfied.</summary>
    private const int Satisfied = 4;

    private const int Promoter = 9;

    private const int Detractor = 6;

    private readonly Dictionary<string, long> choices = question.Choices.ToDictionary(choice => choice.Id, _ => 0L, StringComparer.Ordinal);
    private readonly long[] scores = new long[Math.Max(0, question.Scale.Highest + 1)];
    private long count;

    public void Add(Answer answer)
    {
        count++;
        if (answer.Score is { } score && score >= 0 && score < scores.Length)
        {
            scores[score]++;
        }

        foreach (var choice in answer.Choices ?? [])
        {
            choices[choice] = choices.GetValueOrDefault(choice) + 1;
        }
    }

    public QuestionResult Result() => new()
    {
        Question = question,
        Count = count,
        Figure = count == 0 ? null : question.Kind switch
        {
            QuestionKind.Nps => decimal.Round(100m * (scores[Promoter..].Sum() - scores[..(Detractor + 1)].Sum()) / count, 1),
            QuestionKind.Csat => decimal.Round(100m * scores[Satisfied..].Sum() / count, 1),
            _ => null,
        },
        Mean = count == 0 || !question.IsScale ? null : decimal.Round((decimal)scores.Select((times, score) => times * score).Sum() / count, 2),
        Scores = question.IsScale ? Enumerable.Range(question.Scale.Lowest, question.Scale.Highest - question.Scale.Lowest + 1).ToDictionary(score => score, score => scores[score]) : new Dictionary<int, long>(),
        Choices = choices,
    };
}
