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
        Assert.That(Total(new()), Is.EqualTo(90 - 9 - 6));

    [Test]
    public void Each_switch_adds_its_part()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Total(new() { Tax = true }), Is.EqualTo(99 - 15));
            Assert.That(Total(new() { Shipping = true }), Is.EqualTo(97 - 15));
            Assert.That(Total(new() { Discounts = true }), Is.EqualTo(100 - 6));
            Assert.That(Total(new() { PaidOtherwise = true }), Is.EqualTo(90 - 9));
        });
    }

    [Test]
    public void Discounts_larger_than_the_goods_leave_nothing_and_never_less() =>
        Assert.That(PurchaseBasis.Of(Order with { OrderDiscount = 500 }, new()).Select(line => line.Basis), Is.All.EqualTo(0));

    private static decimal Total(BasisSwitches switches) => PurchaseBasis.Of(Order, switches).Sum(line => line.Basis);
}
