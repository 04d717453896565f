namespace Encore.DemoStore.Seeding;

/// <summary>history.json as it is written. Days count back from the day on which the shop is first opened.</summary>
public sealed record HistoryFile(
    IReadOnlyList<HistoryPerson> People,
    IReadOnlyList<HistoryOrder> Orders,
    IReadOnlyList<HistoryReview> Reviews);
