namespace Encore.Loyalty.Surveys;

/// <summary>When several hold, the one that stands first here is given.</summary>
public enum AnswerOutcome
{
    /// <summary>No such token; or that of an anonymous answer that was given.</summary>
    Unknown,

    /// <summary>It was answered, and the time to change the answer is over.</summary>
    Answered,

    /// <summary>The time to answer is over.</summary>
    Expired,

    /// <summary>The answers do not fit the questions.</summary>
    Invalid,

    /// <summary>It is kept.</summary>
    Taken,
}
