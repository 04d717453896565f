namespace Encore.Loyalty.Tiers;

/// <summary>How far back counts.</summary>
public enum TierWindow
{
    /// <summary>The last so many months, at any instant. A tier's period ends when the window no longer holds enough.</summary>
    RollingMonths = 0,

    /// <summary>A year in the store's time zone. What is reached in a year holds for the rest of it and for the next one.</summary>
    CalendarYear = 1,

    /// <summary>Everything there ever was; time alone ends no tier.</summary>
    Lifetime = 2,
}
