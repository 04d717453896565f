using Encore.Loyalty.Ledger;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Ledger;

public sealed class SpendingTests
{
    [Test]
    public void Lots_are_used_by_soonest_expiry_then_age_and_never_expiring_ones_last()
    {
        var story = new AccountStory().Earn("never", 10).Earn("late", 10, validDays: 90).Earn("soon", 10, validDays: 30).Earn("soon-too", 10, validDays: 30);
        Assert.That(story.Spend(35), Is.Null);
        var draws = story.Entries.Where(entry => entry.Reason == EntryReason.Redemption).Select(entry => (entry.Lot.Value, entry.Points.Value));
        Assert.That(draws, Is.EqualTo(new[] { (3L, 10L), (4L, 10L), (2L, 10L), (1L, 5L) }));
    }

    [Test]
    public void Points_of_a_review_cannot_buy_a_service_and_those_of_a_purchase_can()
    {
        var story = new AccountStory().Earn("review", 100, null, null, RewardKind.Product, RewardKind.Coupon).Earn("purchase", 50, null, null, RewardKind.Service);
        var refusal = story.Spend(60, RewardKind.Service);
        Assert.That(refusal, Is.EqualTo(new Refusal(RefusalCode.PointsNotEligible, "reward", 60, 50)));
        Assert.That(story.Spend(50, RewardKind.Service), Is.Null);
        Assert.That(story.Spend(100, RewardKind.Coupon), Is.Null);
    }

    [Test]
    public void Too_few_points_are_refused_and_nothing_moves()
    {
        var story = new AccountStory().Earn("1", 99);
        Assert.That(story.Spend(100), Is.EqualTo(new Refusal(RefusalCode.PointsInsufficient, "reward", 100, 99)));
        Assert.That(story.Entries, Has.Count.EqualTo(1));
    }

    [Test]
    public void Pending_points_cannot_be_spent()
    {
        var story = new AccountStory().Earn("1", 100, maturesInDays: 1);
        Assert.That(story.Spend(1)!.Code, Is.EqualTo(RefusalCode.PointsInsufficient));
        Assert.That(story.After(1).Spend(100), Is.Null);
    }

    [Test]
    public void Redeemed_points_return_in_proportion_until_all_are_returned()
    {
        var story = new AccountStory().Earn("1", 100);
        Assert.That(story.Spend(100, request: "r"), Is.Null);
        foreach (var (share, returned) in new[] { (0.75m, 25L), (0.75m, 25L), (0.333m, 66L), (0.9m, 66L), (0m, 100L), (0m, 100L) })
        {
            story.Return("r", share);
            Assert.That(story.Balances.Available, Is.EqualTo(returned));
        }
    }

    [Test]
    public void Returned_points_go_to_their_own_lots_the_last_drawn_first_with_their_own_expiry()
    {
        var story = new AccountStory().Earn("soon", 40, validDays: 30).Earn("late", 60, validDays: 90);
        Assert.That(story.Spend(100, request: "r"), Is.Null);
        story.Return("r", 0.5m);
        var lots = story.View.Account.Lots.ToDictionary(lot => lot.Source.Id);
        Assert.That((lots["soon"].Available.Value, lots["late"].Available.Value), Is.EqualTo((0L, 50L)));
        Assert.That(lots["late"].Terms.ExpiresAt, Is.EqualTo(AccountStory.Start.AddDays(90)));
    }

    [Test]
    public void Points_that_return_to_an_expired_lot_live_on_for_the_grace_and_then_expire()
    {
        var story = new AccountStory().Earn("1", 100, validDays: 30);
        Assert.That(story.Spend(100, request: "r"), Is.Null);
        story.After(40).Return("r", 0);
        Assert.That(story.Balances.Available, Is.EqualTo(100));
        Assert.That(story.After(14).Balances.Available, Is.Zero);
    }

    [Test]
    public void Returned_points_settle_what_is_owed_first()
    {
        var story = new AccountStory().Earn("1", 100);
        Assert.That(story.Spend(100, request: "r"), Is.Null);
        story.Align("1", 0).Return("r", 0);
        Assert.That(story.Balances, Has.Property("Available").EqualTo(0).And.Property("Deficit").EqualTo(0));
    }

    [Test]
    public void Points_that_had_been_owed_return_first_and_do_not_use_up_what_the_lots_get_back()
    {
        var story = new AccountStory().Earn("soon", 10, validDays: 30).Earn("late", 10, validDays: 90).Debited("d", 40).Earn("settles", 20);
        foreach (var (paidShare, soon, late) in new[] { (0.75m, 10L, 0L), (0.5m, 20L, 0L), (0.25m, 20L, 10L), (0m, 30L, 10L) })
        {
            story.ReturnSpending("d", paidShare);
            var lots = story.View.Account.Lots.ToDictionary(lot => lot.Source.Id, lot => lot.Available.Value);
            Assert.That((lots["soon"], lots["late"]), Is.EqualTo((soon, late)), $"{paidShare} is still paid for");
        }
    }
}
