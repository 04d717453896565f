namespace Encore.Loyalty.Model.Reference;

/// <summary>One point that moved.</summary>
internal readonly record struct Movement(Place From, Place To, string Grant, string Reason, string Source, string Rule, DateTimeOffset Effective);
