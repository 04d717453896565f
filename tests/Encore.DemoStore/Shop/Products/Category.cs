namespace Encore.DemoStore.Shop.Products;

public sealed record Category(string Id, LocalText Name, LocalText Line);
