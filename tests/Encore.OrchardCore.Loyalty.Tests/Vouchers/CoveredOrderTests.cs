using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.OrchardCore.Loyalty.Commerce.Orders;
using Encore.OrchardCore.Loyalty.Tests.Orders;

namespace Encore.OrchardCore.Loyalty.Tests.Vouchers;

public sealed class CoveredOrderTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly HostOptions Host = new() { Scope = "default", Currency = Currency.Of("USD") };

    [Test]
    public void An_order_that_a_voucher_covers_is_paid_with_nothing()
    {
        var paid = Facts(Voucher(5)).OfType<OrderPaid>().Single();

        Assert.That((paid.Order.Total, paid.Order.Lines.Sum(line => line.Net), paid.Order.Vouchers), Is.EqualTo((0m, 0m, new[] { "AAAA" })));
    }

    [Test]
    public void A_voucher_that_covers_a_part_does_not_make_an_uncharged_order_paid() => Assert.That(Facts(Voucher(3)), Is.Empty);

    [Test]
    public void An_order_that_waits_for_its_payment_is_placed_so_that_removing_it_gives_the_voucher_back() =>
        Assert.That(Facts(Voucher(3).In("pending")).Single(), Is.InstanceOf<OrderPlaced>());

    [Test]
    public void Nothing_free_is_paid_without_a_voucher() => Assert.That(Facts(Order.Of(("desk", 1, 0))), Is.Empty);

    private static Order Voucher(decimal off) => Order.Of(("desk", 1, 5))
        .Discounts(FormattableString.Invariant($$"""{ "desk": [{ "DiscountPercentage": 0, "DiscountAmount": { "value": {{off}}, "currency": "USD" } }] }"""))
        .With("AAAA");

    private static IReadOnlyCollection<LoyaltyEvent> Facts(Order order) => OrderEventMapper.FactsOf(order.Snapshot(), Host, Now);
}
