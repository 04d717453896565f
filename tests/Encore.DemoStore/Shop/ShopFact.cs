namespace Encore.DemoStore.Shop;

/// <summary>What happened, to whom (no customer: a guest), and the id of the order or review it happened with.</summary>
public readonly record struct ShopFact(ShopFactKind Kind, long? CustomerId, long SubjectId);
