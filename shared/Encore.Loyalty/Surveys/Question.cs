using Newtonsoft.Json;

namespace Encore.Loyalty.Surveys;

/// <summary>One question of a survey.</summary>
public sealed record Question
{
    /// <summary>Unique within the survey.</summary>
    public required string Id { get; init; }

    public required QuestionKind Kind { get; init; }

    /// <summary>By language; <c>en</c> is the fallback.</summary>
    public IReadOnlyDictionary<string, string> Text { get; init; } = new Dictionary<string, string>();

    /// <summary>Without an answer to it nothing is taken.</summary>
    public bool Required { get; init; }

    /// <summary>What can be chosen, for the two kinds of choice.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>The most characters of free text, 1 to <see cref="SurveyRules.MostLetters"/>.</summary>
    public int MaxLength { get; init; } = 1000;

    [JsonIgnore]
    public bool IsScale => Kind is QuestionKind.Nps or QuestionKind.Csat;

    /// <summary>The ends of the scale; nothing lies between them where there is none.</summary>
    [JsonIgnore]
    public (int Lowest, int Highest) Scale => Kind switch
    {
        QuestionKind.Nps => (0, 10),
        QuestionKind.Csat => (1, 5),
        _ => (0, -1),
    };
}
