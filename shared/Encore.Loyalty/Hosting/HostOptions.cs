using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Hosting;

/// <summary>What a host says of itself when it starts the engine.</summary>
public sealed record HostOptions
{
    /// <summary>Names the store or tenant; the first half of every member id. Storage adapters filter by it.</summary>
    public required string Scope { get; init; }

    /// <summary>The currency in which the host states orders; orders in another are refused.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Used by the default program; a published program has its own.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>The host can take a voucher at its checkout. Where it cannot, no coupon is offered.</summary>
    public bool TakesVouchers { get; init; }

    /// <summary>
    /// The host shows the order to <see cref="Redemption.VoucherDesk"/> when it asks for a voucher, so that percentages, free shipping, products and limits can be judged.
    /// Where it does not, only plain amounts are offered.
    /// </summary>
    public bool ShowsOrders { get; init; }

    /// <summary>The one way in which the host can put points into an order; null: it can do both, and the program decides.</summary>
    public SpendingTreatment? OnlyTreatment { get; init; }

    /// <summary>What was paid or written before is not made up for; null: what was so before the first comparison with the shop.</summary>
    public DateTimeOffset? CountsFrom { get; init; }

    public SpendingTreatment TreatmentOf(SpendingSettings spending) => OnlyTreatment ?? spending.Treatment ?? SpendingTreatment.Discount;

    public MemberId Member(string customer) => MemberId.Of(Scope, customer);

    /// <inheritdoc cref="MemberId.Guest"/>
    public MemberId Guest(string email) => MemberId.Guest(Scope, email);
}
