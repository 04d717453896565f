namespace Encore.Loyalty.Surveys;

/// <summary>What a link from an invitation shows.</summary>
/// <param name="Survey">As it was when the member was asked.</param>
/// <param name="Invitation">With the answers so far.</param>
/// <param name="State">Whether it can be answered.</param>
public sealed record SurveyPage(Survey Survey, Invitation Invitation, SurveyState State);
