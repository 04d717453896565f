namespace Encore.Loyalty.Surveys.Cases;

/// <summary>A new case, or one that was changed.</summary>
/// <param name="VersionBefore">Of the stored one; null: there was none. When that is no longer so, the whole commit fails.</param>
/// <param name="After">As it is from now on.</param>
public sealed record CaseChange(long? VersionBefore, Case After);
