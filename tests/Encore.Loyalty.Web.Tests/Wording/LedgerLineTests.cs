using Encore.Loyalty.Ledger;
using Encore.Loyalty.Web.Tests.Stage;
using Encore.Loyalty.Web.Wording;

namespace Encore.Loyalty.Web.Tests.Wording;

public sealed class LedgerLineTests
{
    [Test]
    public void A_reward_paid_for_from_three_lots_is_one_line()
    {
        var story = new Story().Buys("1", 120m).Reviews("lamp").Shares("s").After(15).Settled().Redeems("coupon-5", "abcd");

        var line = LedgerLine.Of(story.History)[0];

        Assert.That(line.Entries.Select(entry => entry.Sequence), Is.Ordered);
        Assert.That((line.Entries.Count, line.Points.Value, line.Effect, line.Tone), Is.EqualTo((3, 100L, -100L, Tone.Loss)));
    }

    [Test]
    public void Two_rewards_redeemed_one_after_the_other_are_two_lines()
    {
        var story = new Story().Buys("1", 250m).After(15).Settled().Redeems("coupon-5", "aaaa").Redeems("coupon-5", "bbbb");

        Assert.That(LedgerLine.Of(story.History).Take(2).Select(line => line.Points.Value), Is.EqualTo([100L, 100L]));
    }

    [Test]
    public void The_effects_of_all_lines_come_to_what_the_member_has()
    {
        var story = new Story().Buys("1", 120m).After(20).Settled().Redeems("coupon-5", "aaaa").Keeps(SourceKey.Order("1"), "purchase", 0, 0m).Buys("2", 150m).After(20).Settled();
        var balances = story.View.Account.Balances;

        Assert.That(LedgerLine.Of(story.History).Sum(line => line.Effect), Is.EqualTo(balances.Available + balances.Pending - balances.Owed.Value));
    }

    [Test]
    public void Points_that_only_change_their_place_are_neither_gain_nor_loss()
    {
        var matured = LedgerLine.Of(new Story().Buys("1", 80m).After(15).Settled().History)[0];

        Assert.That((matured.First.Reason, matured.Tone, matured.Effect), Is.EqualTo((EntryReason.Maturity, Tone.Neutral, 0L)));
    }
}
