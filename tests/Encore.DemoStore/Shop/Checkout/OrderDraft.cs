namespace Encore.DemoStore.Shop.Checkout;

/// <summary>Writes down what was agreed at the till.</summary>
static class OrderDraft
{
    public static Order From(CheckoutRequest request, CartPrice price, DateTimeOffset at) => new()
    {
        PublicKey = Guid.NewGuid().ToString("N"),
        CustomerId = request.Customer?.Id,
        Language = request.Language,
        Details = request.Details,
        Payment = request.Payment,
        Lines = [.. price.Lines.Select(Line)],
        Discounts = price.Discounts.Applied,
        Shipping = price.Shipping ?? 0,
        DiscountTotal = price.Discounts.Total,
        TaxTotal = price.Tax,
        Total = price.Total,
        PlacedAt = at,
    };

    static OrderLine Line(PricedLine line) => new()
    {
        ProductId = line.Product.Id,
        CategoryId = line.Product.Category,
        Quantity = line.Quantity,
        UnitPrice = line.Product.Price,
        Discount = line.Discount,
        Net = line.Net,
        Tax = line.Tax,
    };
}
