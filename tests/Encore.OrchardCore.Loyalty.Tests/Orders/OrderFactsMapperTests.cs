using Encore.OrchardCore.Loyalty.Commerce.Orders;

namespace Encore.OrchardCore.Loyalty.Tests.Orders;

public sealed class OrderFactsMapperTests
{
    [Test]
    public void Lines_are_net_and_the_total_is_what_was_charged()
    {
        var facts = OrderFactsMapper.From(Order.Of(("desk", 2, 40), ("lamp", 1, 20)).Charged(100).Snapshot());

        Assert.Multiple(() =>
        {
            Assert.That(facts.Lines.Select(line => (line.LineId, line.ProductId, line.Quantity, line.Net)), Is.EqualTo(new[] { ("1", "product-desk", 2m, 80m), ("2", "lamp", 1m, 20m) }));
            Assert.That((facts.Total, facts.OrderDiscount, facts.Shipping, facts.Currency.Code), Is.EqualTo((100m, 0m, 0m, "USD")));
            Assert.That(facts.Problem(), Is.Null);
        });
    }

    [Test]
    public void The_same_product_twice_makes_two_lines() =>
        Assert.That(OrderFactsMapper.From(Order.Of(("desk", 1, 40), ("desk", 2, 40)).Charged(120).Snapshot()).Problem(), Is.Null);

    [TestCase("""{ "desk": [{ "DiscountPercentage": 25, "DiscountAmount": { "value": 0, "nativename": "Unspecified", "iso": "---" } }] }""", 60)]
    [TestCase("""{ "desk": [{ "discountPercentage": 0, "discountAmount": { "value": 5.5, "currency": "USD" } }] }""", 69)]
    [TestCase("""{ "desk": [{ "DiscountPercentage": 0, "DiscountAmount": "USD 5.5" }] }""", 69)]
    [TestCase("""{ "desk": [{ "DiscountPercentage": 10, "DiscountAmount": null }, { "DiscountPercentage": 0, "DiscountAmount": { "value": 1 } }] }""", 70)]
    [TestCase("""{ "lamp": [{ "DiscountPercentage": 25 }] }""", 80)]
    [TestCase("""{ "desk": "nonsense" }""", 80)]
    public void Discounts_that_were_stored_beside_the_lines_are_taken_off(string discounts, decimal net)
    {
        var facts = OrderFactsMapper.From(Order.Of(("desk", 2, 40)).Discounts(discounts).Charged(net).Snapshot());

        Assert.That((facts.Lines[0].Net, facts.Lines[0].Discount, facts.OrderDiscount), Is.EqualTo((net, 80 - net, 0m)));
    }

    [Test]
    public void What_was_charged_beyond_the_goods_is_tax_shared_by_weight()
    {
        var facts = OrderFactsMapper.From(Order.Of(("desk", 1, 80), ("lamp", 1, 20)).Charged(120).Snapshot());

        Assert.That(facts.Lines.Select(line => (line.Net, line.Tax)), Is.EqualTo(new[] { (80m, 16m), (20m, 4m) }));
    }

    [Test]
    public void What_was_charged_short_of_the_goods_is_a_discount_nobody_wrote_down()
    {
        var facts = OrderFactsMapper.From(Order.Of(("desk", 1, 80)).Charged(50).Snapshot());

        Assert.That((facts.OrderDiscount, facts.Total, facts.Lines[0].Net), Is.EqualTo((30m, 50m, 80m)));
    }

    [Test]
    public void Shipping_is_neither_goods_nor_tax()
    {
        var facts = OrderFactsMapper.From(Order.Of(("desk", 1, 80)).Cost("Shipping", 10).Charged(90).Snapshot());

        Assert.That((facts.Shipping, facts.Lines[0].Tax, facts.OrderDiscount, facts.Total), Is.EqualTo((10m, 0m, 0m, 90m)));
    }

    [Test]
    public void Charges_in_another_currency_are_not_added_up() =>
        Assert.That(OrderFactsMapper.From(Order.Of(("desk", 1, 80)).Charged(80).Charged(70, "EUR").Snapshot()).Total, Is.EqualTo(80m));
}
