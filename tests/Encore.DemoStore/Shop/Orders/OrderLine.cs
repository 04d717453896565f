namespace Encore.DemoStore.Shop.Orders;

public sealed record OrderLine
{
    public long Id { get; init; }

    public required string ProductId { get; init; }

    public required string CategoryId { get; init; }

    public required int Quantity { get; init; }

    /// <summary>Without tax, before discounts.</summary>
    public required decimal UnitPrice { get; init; }

    /// <summary>This line's share of the order's discounts.</summary>
    public required decimal Discount { get; init; }

    /// <summary>After discounts, without tax.</summary>
    public required decimal Net { get; init; }

    public required decimal Tax { get; init; }

    public int RefundedQuantity { get; init; }

    /// <summary>Returned so far by refunds that named this line.</summary>
    public decimal RefundedNet { get; init; }

    public decimal RefundedTax { get; init; }

    public int Left => Quantity - RefundedQuantity;
}
