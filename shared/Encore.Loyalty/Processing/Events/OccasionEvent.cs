namespace Encore.Loyalty.Processing.Events;

/// <summary>Something that may earn once and is never undone.</summary>
public abstract record OccasionEvent : LoyaltyEvent;
