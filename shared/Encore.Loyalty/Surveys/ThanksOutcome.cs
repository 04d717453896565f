namespace Encore.Loyalty.Surveys;

/// <summary>What became of a code of thanks.</summary>
public enum ThanksOutcome
{
    /// <summary>No such code, or somebody has used it.</summary>
    Unknown,

    /// <summary>The member is blocked, merged or forgotten.</summary>
    Refused,

    /// <summary>It was turned in; the program's <c>survey</c> rules say for how many points.</summary>
    Taken,
}
