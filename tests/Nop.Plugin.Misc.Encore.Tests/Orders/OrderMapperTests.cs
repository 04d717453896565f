using Encore.Loyalty;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Encore.Services.Orders;

namespace Nop.Plugin.Misc.Encore.Tests.Orders;

public sealed class OrderMapperTests
{
    private static readonly Order Order = new()
    {
        Id = 5,
        OrderShippingExclTax = 4.5m,
        OrderSubTotalDiscountExclTax = 3m,
        OrderDiscount = 2m,
        OrderTotal = 99.5m,
    };

    private static readonly OrderItem Desk = new() { Id = 51, ProductId = 1, Quantity = 2, PriceExclTax = 80m, PriceInclTax = 100m, DiscountAmountExclTax = 20m };

    [Test]
    public void Lines_are_net_of_tax_with_their_categories_in_a_fixed_order()
    {
        var line = OrderMapper.FactsOf(Snapshot([new(Desk, IsGiftCard: false, [12, 11, 12])])).Lines.Single();

        Assert.Multiple(() =>
        {
            Assert.That((line.LineId, line.ProductId, line.Quantity), Is.EqualTo(("51", "1", 2m)));
            Assert.That((line.Net, line.Tax, line.Discount), Is.EqualTo((80m, 20m, 20m)));
            Assert.That(line.Categories, Is.EqualTo(new[] { "11", "12" }));
        });
    }

    [Test]
    public void Discounts_on_subtotal_and_total_are_the_order_discount()
    {
        var facts = OrderMapper.FactsOf(Snapshot([new(Desk, false, [])]) with { PaidOtherwise = 10m, Vouchers = ["B", "A"] });

        Assert.Multiple(() =>
        {
            Assert.That((facts.OrderDiscount, facts.Shipping, facts.PaidOtherwise, facts.Total), Is.EqualTo((5m, 4.5m, 10m, 99.5m)));
            Assert.That(facts.Vouchers, Is.EqualTo(new[] { "A", "B" }));
            Assert.That(facts.Currency.Code, Is.EqualTo("USD"));
        });
    }

    [Test]
    public void An_order_read_back_from_the_database_with_more_zeros_gives_the_same_facts()
    {
        var fresh = Snapshot([new(Desk, false, [])]);
        var readBack = fresh with
        {
            Order = new() { Id = 5, OrderShippingExclTax = 4.5000m, OrderSubTotalDiscountExclTax = 3.0000m, OrderDiscount = 2.0000m, OrderTotal = 99.5000m },
            Lines = [new(new() { Id = 51, ProductId = 1, Quantity = 2, PriceExclTax = 80.0000m, PriceInclTax = 100.0000m, DiscountAmountExclTax = 20.0000m }, false, [])],
        };

        Assert.That(LoyaltyJson.Write(OrderMapper.FactsOf(readBack)), Is.EqualTo(LoyaltyJson.Write(OrderMapper.FactsOf(fresh))));
    }

    [Test]
    public void A_gift_card_is_told_as_one() =>
        Assert.That(OrderMapper.FactsOf(Snapshot([new(Desk, IsGiftCard: true, [])])).Lines.Single().IsGiftCard, Is.True);

    private static OrderSnapshot Snapshot(IReadOnlyList<LineSnapshot> lines) => new() { Order = Order, Lines = lines, Currency = "USD" };
}
