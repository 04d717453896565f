namespace Encore.Loyalty.Surveys.Cases;

/// <summary>What a note of a case records.</summary>
public enum CaseStep
{
    /// <summary>It was opened; the text names the fact.</summary>
    Opened,

    /// <summary>The same happened again while it was open; the text names the fact.</summary>
    Again,

    /// <summary>Somebody's own words.</summary>
    Note,

    /// <summary>The text is the new assignee; empty: nobody.</summary>
    Assigned,

    /// <summary>The text is the new topic.</summary>
    Topic,

    /// <summary>The text is the new due time.</summary>
    Due,

    /// <summary>The text is the new status.</summary>
    Status,

    /// <summary>Points were given; the text is the reason.</summary>
    Goodwill,

    /// <summary>The text is what the member was told.</summary>
    Message,
}
