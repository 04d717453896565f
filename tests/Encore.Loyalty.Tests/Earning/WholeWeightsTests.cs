using Encore.Loyalty.Earning;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Earning;

public sealed class WholeWeightsTests
{
    [Test]
    public void Whole_numbers_split_as_exact_fractions_do()
    {
        var random = new Random(11);
        for (var round = 0; round < 2_000; round++)
        {
            decimal[] weights = [.. Enumerable.Range(0, 1 + random.Next(25)).Select(_ => random.Next(4) == 0 ? 0 : random.Next(1, 100_000) / 100m)];
            var whole = random.NextInt64(0, 1_000_000);

            // With many decimals the weights are the same, but no longer fit whole numbers.
            var exact = LargestRemainder.Split(whole, [.. weights.Select(weight => weight * 1.000000000000m)]);
            Assert.That(LargestRemainder.Split(whole, weights), Is.EqualTo(exact), string.Join(' ', weights));
        }
    }

    [TestCase(1_000_000_000_000L)]
    [TestCase(long.MaxValue)]
    public void Large_wholes_do_not_overflow(long whole) => Assert.That(LargestRemainder.Split(whole, [1_000_000_000_000m, 0.01m, 999_999_999.99m]).Sum(), Is.EqualTo(whole));
}
