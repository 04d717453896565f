namespace Encore.DemoStore.Shop.Reviews;

/// <param name="Rating">1 to 5.</param>
/// <param name="Verified">The author had bought the product, and kept it, when the review was written.</param>
/// <param name="DecidedAt">The last approval or withdrawal.</param>
public sealed record Review(
    long Id,
    string ProductId,
    long CustomerId,
    string Author,
    int Rating,
    string Title,
    string Body,
    bool Verified,
    ReviewState State,
    DateTimeOffset WrittenAt,
    DateTimeOffset? DecidedAt);
