using Encore.Loyalty.Ledger;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Ledger;

public sealed class ClawbackTests
{
    [TestCase(new long[] { 80, 50, 0 })]
    [TestCase(new long[] { 0, 50, 80 })]
    [TestCase(new long[] { 50, 50, 80, 0, 0 })]
    public void Whatever_the_order_of_targets_only_the_last_counts(long[] targets)
    {
        var story = new AccountStory().Earn("1", 100);
        foreach (var target in targets)
        {
            story.Align("1", target);
            Assert.That(story.Balances.Available, Is.EqualTo(target));
        }
    }

    [Test]
    public void Pending_points_of_the_award_go_first_then_its_available_ones_then_other_lots()
    {
        var story = new AccountStory().Earn("1", 100, maturesInDays: 14).Earn("2", 50);
        story.Align("1", 40);
        Assert.That(story.Balances, Has.Property("Pending").EqualTo(40).And.Property("Available").EqualTo(50));
        story.After(14);
        Assert.That(story.Spend(60), Is.Null);
        story.Align("1", 0);
        Assert.That(story.Balances, Has.Property("Available").EqualTo(0).And.Property("Deficit").EqualTo(-10));
    }

    [Test]
    public void What_was_spent_becomes_a_deficit_that_the_next_credit_settles_before_it_opens_a_lot()
    {
        var story = new AccountStory().Earn("1", 100);
        Assert.That(story.Spend(80), Is.Null);
        story.Align("1", 0);
        Assert.That(story.Balances.Owed.Value, Is.EqualTo(80));
        story.Earn("2", 100);
        Assert.That(story.Balances, Has.Property("Deficit").EqualTo(0).And.Property("Available").EqualTo(20));
    }

    [Test]
    public void A_debt_that_was_settled_is_not_charged_again_when_the_crediting_points_expire()
    {
        var story = new AccountStory().Earn("1", 100);
        Assert.That(story.Spend(100), Is.Null);
        story.Align("1", 0).Earn("2", 50, validDays: 10).After(20).Earn("3", 100);
        Assert.That(story.Balances, Has.Property("Available").EqualTo(50).And.Property("Deficit").EqualTo(0));
    }

    [Test]
    public void Pending_credits_settle_the_deficit_when_they_mature()
    {
        var story = new AccountStory().Earn("1", 100);
        Assert.That(story.Spend(100), Is.Null);
        story.Align("1", 0).Earn("2", 120, maturesInDays: 7);
        Assert.That(story.Balances.Owed.Value, Is.EqualTo(100));
        Assert.That(story.After(7).Balances, Has.Property("Available").EqualTo(20).And.Property("Deficit").EqualTo(0));
    }

    [TestCase(ClawbackPolicy.CarryDeficit, 0, 30)]
    [TestCase(ClawbackPolicy.WithinBalance, 0, 0)]
    [TestCase(ClawbackPolicy.OnlyPending, 70, 0)]
    public void The_policy_says_how_far_a_clawback_reaches(ClawbackPolicy policy, long available, long owed)
    {
        var story = new AccountStory().Earn("1", 100);
        Assert.That(story.Spend(30), Is.Null);
        story.Align("1", 0, policy);
        Assert.That((story.Balances.Available, story.Balances.Owed.Value), Is.EqualTo((available, owed)));
    }

    [TestCase(100, 0)]
    [TestCase(70, 0)]
    [TestCase(1, 50)]
    public void What_was_forgiven_once_stays_forgiven_when_there_are_points_again(long spent, long target)
    {
        var story = new AccountStory().Earn("1", 100);
        Assert.That(story.Spend(spent), Is.Null);
        story.Align("1", target, ClawbackPolicy.WithinBalance).Earn("2", 60).Align("1", target, ClawbackPolicy.WithinBalance);
        Assert.That((story.Balances.Available, story.Balances.Owed.Value), Is.EqualTo((60 + Math.Max(0, target - spent), 0L)));
    }

    [Test]
    public void What_was_forgiven_is_not_given_back_and_only_a_further_fall_of_the_target_takes_more()
    {
        var story = new AccountStory().Earn("1", 100);
        Assert.That(story.Spend(70), Is.Null);
        story.Align("1", 40, ClawbackPolicy.WithinBalance);
        Assert.That((story.Balances.Available, story.Balances.ClawedBack), Is.EqualTo((0L, 30L)), "30 were there, 30 are forgiven");
        story.Earn("2", 50).Align("1", 10, ClawbackPolicy.WithinBalance);
        Assert.That((story.Balances.Available, story.Balances.ClawedBack), Is.EqualTo((20L, 60L)));
        story.Align("1", 100, ClawbackPolicy.WithinBalance);
        Assert.That((story.Balances.Available, story.Balances.ClawedBack), Is.EqualTo((80L, 0L)), "what was taken comes back, what was forgiven had not been taken");
    }

    [Test]
    public void Points_that_expired_unused_are_not_taken_a_second_time()
    {
        var story = new AccountStory().Earn("1", 100, validDays: 30).After(40).Earn("2", 70);
        story.Align("1", 0);
        Assert.That(story.Balances, Has.Property("Available").EqualTo(70).And.Property("Deficit").EqualTo(0));
    }

    [Test]
    public void When_the_target_rises_again_the_points_return_to_their_lot_with_its_own_expiry()
    {
        var story = new AccountStory().Earn("1", 100, validDays: 30);
        story.Align("1", 0).After(10).Align("1", 100);
        var lot = story.View.Account.Lots.Single();
        Assert.That((lot.Available.Value, lot.Terms.ExpiresAt), Is.EqualTo((100L, AccountStory.Start.AddDays(30))));
    }

    [Test]
    public void Points_taken_back_before_they_matured_wait_again_when_they_return()
    {
        var story = new AccountStory().Earn("1", 100, maturesInDays: 14).Align("1", 0).After(1).Align("1", 100);
        Assert.That((story.Balances.Pending, story.Balances.Available), Is.EqualTo((100L, 0L)));
        Assert.That(story.After(13).Balances.Available, Is.EqualTo(100));
    }

    [Test]
    public void Points_taken_back_while_they_waited_without_a_date_wait_again_when_they_return()
    {
        var story = new AccountStory().EarnWaiting("1", 100).Align("1", 0).After(1).Align("1", 100);
        Assert.That((story.Balances.Pending, story.Balances.Available), Is.EqualTo((100L, 0L)));
    }

    [Test]
    public void Points_taken_back_before_they_matured_can_be_spent_when_they_return_after_it()
    {
        var story = new AccountStory().Earn("1", 100, maturesInDays: 14).Align("1", 0).After(14).Align("1", 100);
        Assert.That((story.Balances.Pending, story.Balances.Available), Is.EqualTo((0L, 100L)));
    }

    [Test]
    public void When_the_target_rises_again_after_the_debt_was_settled_the_points_return_in_full()
    {
        var story = new AccountStory().Earn("1", 10);
        Assert.That(story.Spend(10), Is.Null);
        story.Align("1", 0).Earn("2", 10).Align("1", 10);
        Assert.That(story.Balances, Has.Property("Available").EqualTo(10).And.Property("Deficit").EqualTo(0));
        story.Align("1", 10).Align("1", 0);
        Assert.That(story.Balances.Available, Is.Zero);
    }
}
