namespace Encore.Loyalty.Surveys;

/// <summary>A new invitation, or one that was answered.</summary>
/// <param name="TimesBefore">How often it had been answered; null: there was none. When that is no longer so, the whole commit fails.</param>
/// <param name="After">As it is from now on.</param>
public sealed record InvitationChange(int? TimesBefore, Invitation After);
