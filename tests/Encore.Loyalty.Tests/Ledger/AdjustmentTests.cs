using Encore.Loyalty.Ledger;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Ledger;

public sealed class AdjustmentTests
{
    [Test]
    public void Points_given_by_hand_open_a_lot_with_terms_of_its_own_and_a_note_that_no_hash_covers()
    {
        var story = new AccountStory().Give("a", 50, validDays: 10).Give("a", 50, validDays: 10);
        Assert.That((story.Balances.Available, story.Balances.Adjusted), Is.EqualTo((50L, -50L)));
        Assert.That(story.Entries.Single().Note, Is.EqualTo("sorry"));
        Assert.That(EntryHash.Of(story.Entries[0] with { Note = null }), Is.EqualTo(story.View.Account.HeadHash));
        Assert.That(story.After(10).Balances.Expired, Is.EqualTo(50));
    }

    [Test]
    public void Points_given_by_hand_settle_what_is_owed_first()
    {
        var story = new AccountStory().Debited("d", 30).Give("a", 50);
        Assert.That((story.Balances.Available, story.Balances.Owed.Value), Is.EqualTo((20L, 0L)));
    }

    [Test]
    public void Points_are_taken_by_hand_soonest_expiry_first()
    {
        var story = new AccountStory().Earn("late", 50, validDays: 90).Earn("soon", 50, validDays: 30);
        Assert.That((story.TakeByHand("a", 60), story.TakeByHand("a", 60)), Is.EqualTo(((Refusal?)null, (Refusal?)null)));
        Assert.That(story.View.Account.Lots.Select(lot => lot.Available.Value), Is.EqualTo(new[] { 40L, 0L }));
        Assert.That((story.Balances.Available, story.Balances.Adjusted), Is.EqualTo((40L, 60L)));
    }

    [Test]
    public void More_than_is_available_cannot_be_taken_by_hand()
    {
        var story = new AccountStory().Earn("1", 50).Earn("2", 50, maturesInDays: 3);
        Assert.That(story.TakeByHand("a", 51), Is.EqualTo(new Refusal(RefusalCode.PointsInsufficient, "", 51, 50)));
        Assert.That(story.Entries, Has.Count.EqualTo(2));
    }
}
