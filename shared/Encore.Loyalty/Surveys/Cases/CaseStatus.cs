namespace Encore.Loyalty.Surveys.Cases;

public enum CaseStatus
{
    Open,
    InWork,
    Closed,

    /// <summary>It had been closed; it is open like any other.</summary>
    Reopened,
}
