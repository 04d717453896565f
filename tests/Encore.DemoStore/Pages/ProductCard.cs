namespace Encore.DemoStore.Pages;

/// <summary>A product as it stands on a shelf.</summary>
public sealed record ProductCard(Product Product, ReviewSummary Reviews);
