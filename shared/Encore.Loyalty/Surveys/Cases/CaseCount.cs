namespace Encore.Loyalty.Surveys.Cases;

/// <summary>How many cases are open, and how many of these are overdue.</summary>
public readonly record struct CaseCount(long Open, long Overdue);
