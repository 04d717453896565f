namespace Encore.Loyalty.Surveys;

public enum SurveyState
{
    /// <summary>Not answered yet.</summary>
    Open,

    /// <summary>Answered a short time ago: the answer can still be changed.</summary>
    Changeable,

    /// <summary>Answered for good.</summary>
    Answered,

    /// <summary>Its time is over.</summary>
    Expired,
}
