namespace Encore.Loyalty.Surveys.Cases;

/// <summary>Something that was done in a case.</summary>
/// <param name="At">When.</param>
/// <param name="Actor"><c>system</c>, or the host's id of a person.</param>
/// <param name="Step">What.</param>
/// <param name="Text">As <see cref="CaseStep"/> says.</param>
/// <param name="Points">That were given; 0 where none were.</param>
public sealed record CaseNote(DateTimeOffset At, string Actor, CaseStep Step, string Text, long Points = 0);
