namespace Encore.Loyalty.Surveys.Cases;

/// <summary>When several hold, the one that stands first here is given.</summary>
public enum CaseOutcome
{
    /// <summary>The request itself makes no sense: nobody who does it, nothing that is done, a text that is too long.</summary>
    Invalid,

    /// <summary>There is no such case.</summary>
    Unknown,

    /// <summary>Somebody else has changed it since it was read: look at it again.</summary>
    Changed,

    /// <summary>It is closed: open it again first.</summary>
    Closed,

    /// <summary>More points than the program lets staff give in one case.</summary>
    GoodwillLimit,

    /// <summary>The ledger refused, as the refusal says: the member is blocked or forgotten.</summary>
    Refused,

    /// <summary>It is done.</summary>
    Done,
}
