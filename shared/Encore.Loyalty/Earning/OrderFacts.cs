using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;

namespace Encore.Loyalty.Earning;

/// <summary>An order as it stood when it was placed or paid: what earning and refunds are computed from. All amounts in <see cref="Currency"/>.</summary>
public sealed record OrderFacts
{
    /// <summary>No amount of an order may be larger.</summary>
    public const decimal MaxAmount = 1_000_000_000_000;

    public required Currency Currency { get; init; }

    /// <summary>The host's id of the store or channel, where one program serves several.</summary>
    public string? Store { get; init; }

    public required IReadOnlyList<OrderLine> Lines { get; init; }

    /// <summary>Shipping net of tax.</summary>
    public decimal Shipping { get; init; }

    /// <summary>A discount on the whole order that is not in the lines yet; it is spread over them by largest remainder.</summary>
    public decimal OrderDiscount { get; init; }

    /// <summary>The part that was paid with points, gift cards or store credit.</summary>
    public decimal PaidOtherwise { get; init; }

    /// <summary>What the customer paid in all, tax and shipping included; a refund without lines is judged against it.</summary>
    public decimal Total { get; init; }

    /// <summary>Encore vouchers that were applied.</summary>
    public IReadOnlyList<string> Vouchers { get; init; } = [];

    /// <summary>The request id under which points were reserved or debited for this order; null when none were used without a voucher.</summary>
    public string? Spending { get; init; }

    /// <summary>What the goods cost, net of tax, shipping and all discounts.</summary>
    [Newtonsoft.Json.JsonIgnore]
    public decimal Goods
    {
        get
        {
            var sum = 0m;
            for (var index = 0; index < Lines.Count; index++)
            {
                sum += Lines[index].Net;
            }

            return Math.Max(0, sum - OrderDiscount);
        }
    }

    /// <summary>Why this cannot be an order; null when it can.</summary>
    public string? Problem()
    {
        if (Lines.FirstOrDefault(line => line.Net < 0 || line.Quantity < 0) is { } negative)
        {
            return $"Line {negative.LineId} is negative (quantity {negative.Quantity}, net {negative.Net}): give discounts as discounts.";
        }

        if (Lines.Select(line => line.LineId).Distinct().Count() != Lines.Count)
        {
            return "Two lines have the same id.";
        }

        if (Lines.Select(line => line.Net).Concat([Shipping, OrderDiscount, PaidOtherwise, Total]).Max() > MaxAmount)
        {
            return $"An amount is larger than {MaxAmount}.";
        }

        if (Spending is not null && !RequestId.IsValid(Spending))
        {
            return $"'{Spending}' is not the id of a request: {RequestId.Form}";
        }

        return Shipping < 0 || OrderDiscount < 0 || PaidOtherwise < 0 || Total < 0 ? "Shipping, discount, other payment and total cannot be negative." : null;
    }
}
