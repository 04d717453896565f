namespace Encore.Loyalty.Tiers;

/// <summary>From an instant on, until the next step.</summary>
/// <param name="At">The instant.</param>
/// <param name="Measure">By which the tier goes.</param>
/// <param name="Running">What the member has collected in the window, or in the year that runs.</param>
internal readonly record struct TierStep(DateTimeOffset At, decimal Measure, decimal Running);
