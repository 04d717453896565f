using Encore.Loyalty.Ledger;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Ledger;

public sealed class EarningAndTimeTests
{
    [Test]
    public void An_award_is_pending_until_its_instant_and_available_from_it_on()
    {
        var story = new AccountStory().Earn("1", 100, maturesInDays: 14);
        Assert.Multiple(() =>
        {
            Assert.That(story.View.Account.AsOf(story.Now.AddDays(14).AddMilliseconds(-1)).Balances, Has.Property("Pending").EqualTo(100).And.Property("Available").EqualTo(0));
            Assert.That(story.View.Account.AsOf(story.Now.AddDays(14)).Balances, Has.Property("Pending").EqualTo(0).And.Property("Available").EqualTo(100));
        });
    }

    [Test]
    public void Points_can_be_used_until_the_last_instant_before_their_expiry_and_not_at_it()
    {
        var story = new AccountStory().Earn("1", 100, validDays: 30);
        Assert.That(story.View.Account.AsOf(story.Now.AddDays(30).AddMilliseconds(-1)).Balances.Available, Is.EqualTo(100));
        Assert.That(story.After(30).Spend(1)!.Code, Is.EqualTo(RefusalCode.PointsInsufficient));
        Assert.That(story.Balances.Expired, Is.EqualTo(100));
    }

    [Test]
    public void Maturity_and_expiry_are_effective_at_their_own_instants_however_late_they_are_recorded()
    {
        var story = new AccountStory().Earn("1", 100, maturesInDays: 14, validDays: 30).After(400);
        story.Earn("2", 1);
        var (maturity, expiry) = (story.Entries[1], story.Entries[2]);
        Assert.Multiple(() =>
        {
            Assert.That((maturity.Reason, maturity.EffectiveAt), Is.EqualTo((EntryReason.Maturity, AccountStory.Start.AddDays(14))));
            Assert.That((expiry.Reason, expiry.EffectiveAt), Is.EqualTo((EntryReason.Expiry, AccountStory.Start.AddDays(30))));
            Assert.That(expiry.RecordedAt, Is.EqualTo(AccountStory.Start.AddDays(400)));
        });
    }

    [Test]
    public void At_the_same_instant_points_mature_before_others_expire()
    {
        var story = new AccountStory().Earn("1", 100, validDays: 30).Earn("2", 50, maturesInDays: 30).After(40).Earn("3", 1);
        Assert.That(story.Entries.Skip(2).Take(2).Select(entry => entry.Reason), Is.EqualTo(new[] { EntryReason.Maturity, EntryReason.Expiry }));
    }

    [Test]
    public void Reading_an_account_at_any_instant_changes_nothing_about_it()
    {
        var story = new AccountStory().Earn("1", 100, maturesInDays: 14, validDays: 30);
        var before = story.View.Account;
        _ = before.AsOf(story.Now.AddYears(5));
        Assert.That(story.View.Account, Is.SameAs(before));
        Assert.That(before.Balances.Pending, Is.EqualTo(100));
    }

    [Test]
    public void The_same_order_earns_once_however_often_it_is_granted()
    {
        var story = new AccountStory().Earn("1", 100).Earn("1", 100).After(3).Earn("1", 100);
        Assert.That(story.Balances.Available, Is.EqualTo(100));
        Assert.That(story.Entries, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_clock_that_goes_backwards_never_makes_an_entry_effective_before_the_last()
    {
        var story = new AccountStory().After(10).Earn("1", 100);
        story.After(-5).Earn("2", 10);
        Assert.That(story.Entries[1].EffectiveAt, Is.EqualTo(story.Entries[0].EffectiveAt));
    }

    [Test]
    public void More_points_than_one_movement_carries_are_refused_and_change_nothing()
    {
        var story = new AccountStory();
        var decision = Accrual.Decide(story.View, story.AwardOf("1", Points.MaxPerMovement + 1), story.Moment);
        Assert.That(decision.Refusal!.Code, Is.EqualTo(RefusalCode.AmountTooLarge));
        Assert.That(decision.After, Is.SameAs(story.View));
    }

    [TestCase(MemberStatus.Blocked, RefusalCode.MemberBlocked)]
    [TestCase(MemberStatus.Erased, RefusalCode.MemberErased)]
    public void Blocked_and_erased_members_earn_nothing(MemberStatus status, RefusalCode expected)
    {
        var story = new AccountStory();
        var view = story.View with { Account = story.View.Account with { Status = status } };
        Assert.That(Accrual.Decide(view, story.AwardOf("1", 5), story.Moment).Refusal!.Code, Is.EqualTo(expected));
    }
}
