using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Reconciliation;

public sealed class ReviewNewsTests
{
    private static readonly DateTimeOffset Day = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [TestCase("", true, true)]
    [TestCase("", false, false, TestName = "A review that was never approved has nothing to withdraw")]
    [TestCase("approved", true, false)]
    [TestCase("approved", false, true)]
    [TestCase("approved,withdrawn", true, true)]
    [TestCase("approved,withdrawn", false, false)]
    [TestCase("approved,withdrawn,approved", true, false)]
    [TestCase("approved,withdrawn,approved", false, true)]
    [TestCase("other approved", true, true, TestName = "Another review of the same product says nothing about this one")]
    [TestCase("other approved", false, false)]
    public void Only_a_change_of_the_latest_state_is_news(string known, bool isVisible, bool isNews)
    {
        var facts = known.Split(',', StringSplitOptions.RemoveEmptyEntries).Select((state, day) => Fact(state.EndsWith("approved", StringComparison.Ordinal), Day.AddDays(day), state.StartsWith("other", StringComparison.Ordinal) ? "2" : "1"));

        Assert.That(Fact(isVisible, Day.AddDays(9), "1").IsNews([.. facts]), Is.EqualTo(isNews));
    }

    private static ReviewEvent Fact(bool isApproved, DateTimeOffset at, string review) => isApproved
        ? new ReviewApproved { Member = MemberId.Of("shop", "ann"), OccurredAt = at, ReviewId = review, ProductId = "tea" }
        : new ReviewWithdrawn { Member = MemberId.Of("shop", "ann"), OccurredAt = at, ReviewId = review, ProductId = "tea" };
}
