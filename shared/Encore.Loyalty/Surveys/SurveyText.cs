using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Surveys;

/// <summary>What somebody wrote.</summary>
/// <param name="Member">Who; null where the survey is anonymous.</param>
/// <param name="At">When; null where the survey is anonymous.</param>
/// <param name="Text">In their own words: to be shown as text, never as markup.</param>
public sealed record SurveyText(MemberId? Member, DateTimeOffset? At, string Text);
