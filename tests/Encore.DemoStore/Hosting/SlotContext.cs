namespace Encore.DemoStore.Hosting;

/// <summary>What the page around a slot is about; what does not apply is null.</summary>
public sealed record SlotContext(
    HttpContext Http,
    Customer? Customer,
    string Language,
    Product? Product = null,
    Cart? Cart = null,
    CartPrice? Price = null,
    Order? Order = null,
    Review? Review = null);
