using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Earning;

public sealed class PurchaseBasisTests
{
    private static readonly OrderFacts Order = new()
    {
        Currency = Currency.Of("USD"),
        Lines =
        [
            new() { LineId = "a", ProductId = "tea", Net = 60, Tax = 6, Discount = 10 },
            new() { LineId = "b", ProductId = "cup", Net = 30, Tax = 3 },
            new() { LineId = "g", ProductId = "gift", Net = 50, IsGiftCard = true },
        ],
        Shipping = 7,
        OrderDiscount = 9,
        PaidOtherwise = 6,
        Total = 141,
    };

    [Test]
    public void By_default_goods_paid_with_money_count_net_of_tax_and_discounts_and_gift_cards_never() =>
        Assert.That(Total(new()), Is.EqualTo(81 - OfDue(81)));

    [Test]
    public void Each_switch_adds_its_part()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Total(new() { Tax = true }), Is.EqualTo(90 - OfDue(90)));
            Assert.That(Total(new() { Shipping = true }), Is.EqualTo(88 - OfDue(88)));
            Assert.That(Total(new() { Discounts = true }), Is.EqualTo(100 - OfDue(100)));
            Assert.That(Total(new() { PaidOtherwise = true }), Is.EqualTo(90 - 9));
        });
    }

    [Test]
    public void Discounts_larger_than_the_goods_leave_nothing_and_never_less() =>
        Assert.That(PurchaseBasis.Of(Order with { OrderDiscount = 500 }, new()).Select(line => line.Basis), Is.All.EqualTo(0));

    [TestCase(73.5, 40.5, TestName = "Half_of_the_order_paid_with_points_leaves_half_of_what_earns")]
    [TestCase(147, 0, TestName = "An_order_paid_with_points_alone_earns_nothing")]
    [TestCase(500, 0, TestName = "More_paid_than_was_due_leaves_nothing_and_never_less")]
    public void Points_that_are_a_tender_paid_for_tax_and_shipping_too(decimal paid, decimal basis) =>
        Assert.That(PurchaseBasis.Of(Order with { PaidOtherwise = paid }, new()).Sum(line => line.Basis), Is.EqualTo(basis));

    /// <summary>6 of the 147 that were due, in steps of 0.0001.</summary>
    private static decimal OfDue(decimal basis) => decimal.Floor(basis * 6 / 147 * 10_000) / 10_000;

    private static decimal Total(BasisSwitches switches) => PurchaseBasis.Of(Order, switches).Sum(line => line.Basis);
}
