namespace Encore.Loyalty.Surveys;

/// <summary>How many members were asked in a wave, and how many of them have answered.</summary>
/// <param name="Wave">As <see cref="Invitation.Wave"/>.</param>
/// <param name="Invited">How many were asked.</param>
/// <param name="Answered">How many of them answered.</param>
/// <param name="FirstAt">When the first was asked.</param>
public sealed record WaveCount(string Wave, long Invited, long Answered, DateTimeOffset FirstAt);
