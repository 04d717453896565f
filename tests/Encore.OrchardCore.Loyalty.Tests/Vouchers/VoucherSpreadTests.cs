using Encore.OrchardCore.Loyalty.Commerce.Vouchers;

namespace Encore.OrchardCore.Loyalty.Tests.Vouchers;

public sealed class VoucherSpreadTests
{
    private static readonly object[] Cases =
    [
        new object[] { 5m, new[] { new SpreadLine(40, 1) }, new[] { 5m } },
        new object[] { 5m, new[] { new SpreadLine(40, 1), new SpreadLine(20, 3) }, new[] { 2m, 1m } },
        new object[] { 10m, new[] { new SpreadLine(10, 3), new SpreadLine(7, 1) }, new[] { 2.70m, 1.90m } },
        new object[] { 5m, new[] { new SpreadLine(10, 3) }, new[] { 1.66m } },
        new object[] { 100m, new[] { new SpreadLine(10, 3), new SpreadLine(0, 1) }, new[] { 10m, 0m } },
        new object[] { 0.01m, new[] { new SpreadLine(10, 2), new SpreadLine(10, 1) }, new[] { 0m, 0.01m } },
    ];

    [TestCaseSource(nameof(Cases))]
    public void An_amount_is_spread_a_piece(decimal amount, SpreadLine[] lines, decimal[] pieces) => Assert.That(VoucherSpread.Of(amount, lines), Is.EqualTo(pieces));

    [Test]
    public void Never_more_than_the_amount_never_below_zero_and_short_by_less_than_a_cent_for_each_piece_of_the_smallest_line([Random(1, 100_000, 200)] int seed)
    {
        var random = new Random(seed);
        var lines = Enumerable.Range(0, random.Next(1, 6)).Select(_ => new SpreadLine(random.Next(0, 10_000) / 100m, random.Next(1, 8))).ToList();
        var amount = random.Next(1, 20_000) / 100m;

        var pieces = VoucherSpread.Of(amount, lines);

        var off = lines.Zip(pieces, (line, piece) => piece * line.Quantity).Sum();
        var possible = Math.Min(amount, lines.Sum(line => line.UnitPrice * line.Quantity));
        Assert.Multiple(() =>
        {
            Assert.That(off, Is.LessThanOrEqualTo(possible));
            Assert.That(lines.Zip(pieces, (line, piece) => line.UnitPrice - piece), Has.All.GreaterThanOrEqualTo(0m));
            Assert.That(possible - off, Is.LessThanOrEqualTo(lines.Max(line => line.Quantity) * 0.01m));
        });
    }
}
