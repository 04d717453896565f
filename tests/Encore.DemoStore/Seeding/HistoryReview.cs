namespace Encore.DemoStore.Seeding;

/// <param name="Approved">Days after the review was written.</param>
/// <param name="Withdrawn">Days after the review was written.</param>
public sealed record HistoryReview(
    int Day,
    string Who,
    string Product,
    int Rating,
    string Title,
    string Body,
    int? Approved = null,
    int? Withdrawn = null);
