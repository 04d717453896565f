namespace Encore.Loyalty.Surveys;

public enum QuestionKind
{
    /// <summary>How likely would you recommend us, 0 to 10.</summary>
    Nps,

    /// <summary>How satisfied are you, 1 to 5.</summary>
    Csat,

    /// <summary>One of some choices.</summary>
    Single,

    /// <summary>Any of some choices.</summary>
    Multiple,

    /// <summary>Free text.</summary>
    Text,
}
