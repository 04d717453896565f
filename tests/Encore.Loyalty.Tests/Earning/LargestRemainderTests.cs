using Encore.Loyalty.Earning;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Earning;

public sealed class LargestRemainderTests
{
    [Test]
    public void Three_equal_lines_share_a_hundred_as_34_33_33() =>
        Assert.That(LargestRemainder.Split(100, [1, 1, 1]), Is.EqualTo(new long[] { 34, 33, 33 }));

    [Test]
    public void The_parts_sum_to_the_whole_and_none_is_off_by_one_or_more() =>
        Check.One(Repeatable.Config.WithMaxTest(1000), Prop.ForAll(
            Gen.Choose(0, 100_000).ToArbitrary(),
            Gen.Choose(0, 9_999).NonEmptyListOf().ToArbitrary(),
            (whole, cents) =>
            {
                var weights = cents.Select(cent => cent / 100m).ToList();
                var parts = LargestRemainder.Split(whole, weights);
                var sum = weights.Sum();
                return sum == 0 ? parts.All(part => part == 0) : parts.Sum() == whole && parts.Zip(weights).All(pair => Math.Abs(pair.First - (whole * pair.Second / sum)) < 1);
            }));
}
