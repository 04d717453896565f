using Encore.Loyalty.Programs;
using Newtonsoft.Json;

namespace Encore.Loyalty.Surveys;

/// <summary>Some questions that members are asked, and when.</summary>
public sealed record Survey
{
    /// <summary>Unique within the program, and never used again: answers are kept under it.</summary>
    public required string Id { get; init; }

    /// <summary>By language (<c>en</c>, <c>zh-CN</c>); <c>en</c> is the fallback.</summary>
    public IReadOnlyDictionary<string, string> Title { get; init; } = new Dictionary<string, string>();

    /// <summary>As <see cref="Title"/>; stands above the questions.</summary>
    public IReadOnlyDictionary<string, string> Intro { get; init; } = new Dictionary<string, string>();

    /// <summary>Off: nobody is asked any more; who has been asked may still answer.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>One to <see cref="SurveyRules.MostQuestions"/>.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }

    public SurveyTrigger Trigger { get; init; } = new();

    /// <summary>Whom it is for; of surveys that follow orders also which orders. Null: all.</summary>
    public Conditions? When { get; init; }

    /// <summary>Whoever was asked anything within so many days is not asked, 0 to 365. Asking by hand does not look at it.</summary>
    public int RestDays { get; init; } = 30;

    /// <summary>How long an invitation can be answered, 1 to 365 days.</summary>
    public int ValidDays { get; init; } = 30;

    /// <summary>Answers are kept without a member. That somebody answered is known, what they answered is not.</summary>
    public bool Anonymous { get; init; }

    /// <summary>Who answers is thanked by the program's <c>survey</c> rules; where the answer is anonymous, by a code that anybody may turn into points once.</summary>
    public bool Thanks { get; init; } = true;

    /// <summary>What can be answered with one tap: the first question that has a scale. Null: none.</summary>
    [JsonIgnore]
    public Question? OneTap => Questions.FirstOrDefault(question => question.IsScale);
}
