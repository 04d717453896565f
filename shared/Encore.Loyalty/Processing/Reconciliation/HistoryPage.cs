namespace Encore.Loyalty.Processing.Reconciliation;

/// <summary>A part of the shop's history.</summary>
/// <param name="Records">May be fewer than were read: guests are left out.</param>
/// <param name="Next">Where the next page begins, in the history's own words, at most 200 characters; null: this was the last.</param>
public sealed record HistoryPage(IReadOnlyList<ShopRecord> Records, string? Next);
