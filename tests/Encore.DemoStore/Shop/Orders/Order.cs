using System.Globalization;

namespace Encore.DemoStore.Shop.Orders;

/// <summary>An order as it stands. All sums are US dollars.</summary>
public sealed record Order
{
    public long Id { get; init; }

    /// <summary>Unguessable; opens the confirmation page.</summary>
    public required string PublicKey { get; init; }

    /// <summary>Null: bought as a guest.</summary>
    public required long? CustomerId { get; init; }

    public required string Language { get; init; }

    public required CheckoutDetails Details { get; init; }

    public required PaymentMethod Payment { get; init; }

    public required IReadOnlyList<OrderLine> Lines { get; init; }

    /// <summary>Coupons, vouchers and points; the amounts of those that are not after tax are already inside the lines.</summary>
    public required IReadOnlyList<AppliedDiscount> Discounts { get; init; }

    public required decimal Shipping { get; init; }

    public required decimal DiscountTotal { get; init; }

    public required decimal TaxTotal { get; init; }

    /// <summary>What is due in money.</summary>
    public required decimal Total { get; init; }

    /// <summary>What went back, or ceased to be due, because the order was made smaller after its payment; no longer in <see cref="Total"/>.</summary>
    public decimal EditedOff { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    public DateTimeOffset? PaidAt { get; init; }

    public DateTimeOffset? FulfilledAt { get; init; }

    public DateTimeOffset? CancelledAt { get; init; }

    /// <summary>All money returned so far, whether it named lines or not.</summary>
    public decimal RefundedTotal { get; init; }

    public decimal RefundedShipping { get; init; }

    public string Number => "L" + (10_000 + Id).ToString(CultureInfo.InvariantCulture);

    public string Email => Details.Email;

    public decimal Goods => Lines.Sum(line => line.UnitPrice * line.Quantity);

    /// <summary>What points paid after tax.</summary>
    public decimal PaidWithPoints => Discounts.Where(discount => discount.AfterTax).Sum(discount => discount.Amount);

    /// <summary>Of what goes back, the part that had been paid with money; for the rest points come back.</summary>
    public decimal MoneyShare => PaidWithPoints == 0 ? 1 : (Total + EditedOff) / (Total + EditedOff + PaidWithPoints);

    public decimal Refundable => PaidAt is null ? 0 : Total - RefundedTotal;

    public bool CanPay => PaidAt is null && CancelledAt is null;

    /// <summary>Not before the money is there, unless it is to come by invoice.</summary>
    public bool CanFulfil => FulfilledAt is null && CancelledAt is null
        && (PaidAt is null ? Payment == PaymentMethod.Invoice : Refundable > 0 || Total == 0);

    public bool CanRefund => CancelledAt is null && Refundable > 0;

    public bool CanEdit => CancelledAt is null && FulfilledAt is null && Lines.Sum(line => line.Left) > 1;

    public bool CanCancel => CancelledAt is null && FulfilledAt is null && (PaidAt is null || Refundable > 0 || Total == 0);

    public OrderState State => this switch
    {
        { CancelledAt: not null } => OrderState.Cancelled,
        { PaidAt: not null, RefundedTotal: > 0 } => Refundable == 0 ? OrderState.Refunded : OrderState.PartlyRefunded,
        { PaidAt: null } => FulfilledAt is null ? OrderState.AwaitingPayment : OrderState.SentUnpaid,
        { FulfilledAt: not null } => OrderState.Fulfilled,
        _ => OrderState.Paid,
    };

    /// <summary>The id behind a number such as L10001.</summary>
    public static long? IdFrom(string number) =>
        number.StartsWith('L') && long.TryParse(number.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id - 10_000
            : null;
}
