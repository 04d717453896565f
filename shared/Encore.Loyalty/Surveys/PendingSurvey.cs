namespace Encore.Loyalty.Surveys;

/// <summary>A member is to be asked some days after something.</summary>
/// <param name="Survey">The survey's id.</param>
/// <param name="Id">Of the invitation to be.</param>
/// <param name="Order">What it is about.</param>
/// <param name="At">When.</param>
internal sealed record PendingSurvey(string Survey, string Id, string Order, DateTimeOffset At);
