namespace Encore.Loyalty.Earning;

/// <summary>One line of an order.</summary>
public sealed record OrderLine
{
    /// <summary>The host's id of the line, unique within the order.</summary>
    public required string LineId { get; init; }

    public required string ProductId { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    public decimal Quantity { get; init; } = 1;

    /// <summary>The line's amount without tax, its own discounts taken off.</summary>
    public required decimal Net { get; init; }

    public decimal Tax { get; init; }

    /// <summary>What was taken off this line.</summary>
    public decimal Discount { get; init; }

    /// <summary>Gift cards never earn.</summary>
    public bool IsGiftCard { get; init; }
}
