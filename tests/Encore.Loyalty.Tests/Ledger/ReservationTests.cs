using Encore.Loyalty.Ledger;
using Encore.Loyalty.Redemption;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Ledger;

public sealed class ReservationTests
{
    [Test]
    public void Points_set_aside_are_neither_spendable_nor_gone()
    {
        var story = new AccountStory().Earn("1", 100);
        Assert.That(story.SetAside("r", 60), Is.Null);
        Assert.That((story.Balances.Available, story.Balances.Reserved, story.Balances.Redeemed), Is.EqualTo((40L, 60L, 0L)));
        Assert.That(story.Spend(41)!.Code, Is.EqualTo(RefusalCode.PointsInsufficient));
        Assert.That(story.Spend(40), Is.Null);
    }

    [Test]
    public void Lots_are_set_aside_in_the_order_in_which_they_are_spent_and_eligible_ones_only()
    {
        var story = new AccountStory().Earn("late", 50, validDays: 90).Earn("soon", 50, validDays: 30).Earn("services", 50, null, 10, RewardKind.Service);
        Assert.That(story.SetAside("r", 70), Is.Null);
        Assert.That(story.View.Account.Reservations.Single().Draws.ToString(), Is.EqualTo("2:50 1:20"));
        Assert.That(story.SetAside("s", 31, order: "other"), Is.EqualTo(new Refusal(RefusalCode.PointsNotEligible, "other", 31, 30)));
    }

    [Test]
    public void What_was_set_aside_is_redeemed_once_and_cannot_be_released_then()
    {
        var story = new AccountStory().Earn("1", 100);
        Assert.That(story.SetAside("r", 60), Is.Null);
        Assert.That((story.Use("r"), story.Use("r")), Is.EqualTo(((Refusal?)null, (Refusal?)null)));
        Assert.That(story.Free("r"), Is.EqualTo(new Refusal(RefusalCode.ReservationRedeemed, "r")));
        Assert.That((story.Balances.Reserved, story.Balances.Redeemed), Is.EqualTo((0L, 60L)));
    }

    [Test]
    public void What_was_set_aside_is_released_once_and_cannot_be_redeemed_then()
    {
        var story = new AccountStory().Earn("1", 100);
        Assert.That(story.SetAside("r", 60), Is.Null);
        Assert.That((story.Free("r"), story.Free("r")), Is.EqualTo(((Refusal?)null, (Refusal?)null)));
        Assert.That(story.Use("r"), Is.EqualTo(new Refusal(RefusalCode.ReservationReleased, "r")));
        Assert.That((story.Balances.Reserved, story.Balances.Available), Is.EqualTo((0L, 100L)));
    }

    [Test]
    public void Nothing_that_was_never_set_aside_can_be_redeemed_or_released()
    {
        var story = new AccountStory().Earn("1", 100);
        Assert.That((story.Use("r")!.Code, story.Free("r")!.Code), Is.EqualTo((RefusalCode.ReservationUnknown, RefusalCode.ReservationUnknown)));
    }

    [TestCase(-1, ReservationState.Open)]
    [TestCase(0, ReservationState.Expired)]
    [TestCase(1, ReservationState.Expired)]
    public void The_timeout_holds_at_its_instant_though_no_job_ran(int millisecondsAfter, ReservationState state)
    {
        var story = new AccountStory().Earn("1", 100);
        story.SetAside("r", 60);
        story.After(TimeSpan.FromHours(1) + TimeSpan.FromMilliseconds(millisecondsAfter));
        Assert.That(story.StateOf("r"), Is.EqualTo(state));
        Assert.That(story.Balances.Available, Is.EqualTo(state == ReservationState.Open ? 40 : 100));
        Assert.That(story.Use("r")?.Code, Is.EqualTo(state == ReservationState.Open ? null : RefusalCode.ReservationExpired));
    }

    [Test]
    public void A_reservation_that_ran_out_counts_as_released()
    {
        var story = new AccountStory().Earn("1", 100);
        story.SetAside("r", 60);
        story.After(1);
        Assert.That(story.Free("r"), Is.Null);
        story.Apply(TimePassing.Decide(story.View, story.Moment));
        Assert.That((story.StateOf("r"), story.Entries[^1].EffectiveAt), Is.EqualTo((ReservationState.Expired, AccountStory.Start.AddHours(1))));
        Assert.That((story.Free("r"), story.Use("r")!.Code), Is.EqualTo(((Refusal?)null, RefusalCode.ReservationExpired)));
    }

    [Test]
    public void An_account_is_due_when_its_reservation_runs_out()
    {
        var story = new AccountStory().Earn("1", 100, validDays: 30);
        story.SetAside("r", 100);
        Assert.That(story.View.Account.NextDueAt, Is.EqualTo(AccountStory.Start.AddHours(1)));
    }

    [Test]
    public void Points_whose_lot_expired_while_they_were_set_aside_can_still_be_redeemed()
    {
        var story = new AccountStory().Earn("1", 100, validDays: 1);
        story.SetAside("r", 60, hours: 48);
        Assert.That(story.After(1).Balances, Has.Property("Expired").EqualTo(40).And.Property("Reserved").EqualTo(60));
        Assert.That(story.Use("r"), Is.Null);
    }

    [Test]
    public void Points_whose_lot_expired_while_they_were_set_aside_expire_at_once_when_they_are_released()
    {
        var story = new AccountStory().Earn("1", 100, validDays: 1);
        story.SetAside("r", 60, hours: 48);
        Assert.That(story.After(1).Free("r"), Is.Null);
        Assert.That((story.Balances.Available, story.Balances.Expired), Is.EqualTo((0L, 100L)));
    }

    [Test]
    public void At_the_same_instant_a_reservation_runs_out_before_its_lot_expires()
    {
        var story = new AccountStory().Earn("1", 100, validDays: 1);
        story.SetAside("r", 100, hours: 24);
        story.After(1).Apply(TimePassing.Decide(story.View, story.Moment));
        Assert.That(story.Entries.TakeLast(2).Select(entry => entry.Reason), Is.EqualTo(new[] { EntryReason.Release, EntryReason.Expiry }));
    }

    [Test]
    public void A_new_reservation_of_the_same_cart_replaces_the_one_before()
    {
        var story = new AccountStory().Earn("1", 100);
        Assert.That((story.SetAside("a", 80), story.SetAside("b", 100)), Is.EqualTo(((Refusal?)null, (Refusal?)null)));
        Assert.That((story.StateOf("a"), story.StateOf("b"), story.Balances.Reserved), Is.EqualTo((ReservationState.Released, ReservationState.Open, 100L)));
        Assert.That(story.SetAside("c", 101)!.Code, Is.EqualTo(RefusalCode.PointsInsufficient));
        Assert.That(story.StateOf("b"), Is.EqualTo(ReservationState.Open), "a refusal changes nothing");
    }

    [Test]
    public void Released_points_settle_what_is_owed_by_then()
    {
        var story = new AccountStory().Earn("1", 100);
        story.SetAside("r", 100);
        story.Align("1", 0);
        Assert.That((story.Balances.Reserved, story.Balances.Owed.Value), Is.EqualTo((100L, 100L)));
        story.Free("r");
        Assert.That((story.Balances.Available, story.Balances.Owed.Value, story.Balances.ClawedBack), Is.EqualTo((0L, 0L, 100L)));
    }

    [Test]
    public void Redeemed_reservations_come_back_in_proportion_to_their_own_lots()
    {
        var story = new AccountStory().Earn("soon", 40, validDays: 30).Earn("late", 60, validDays: 90);
        story.SetAside("r", 100);
        story.Use("r");
        story.ReturnSpending("r", 0.5m).ReturnSpending("r", 0.5m);
        Assert.That(story.View.Account.Lots.Single(lot => lot.Source.Id == "late").Available.Value, Is.EqualTo(50));
        Assert.That(story.ReturnSpending("r", 0).Balances.Available, Is.EqualTo(100));
    }

    [Test]
    public void A_debit_that_cannot_be_refused_takes_eligible_points_then_others_and_leaves_the_rest_owed()
    {
        var story = new AccountStory().Earn("services", 30, null, 10, RewardKind.Service).Earn("1", 50).Debited("d", 100).Debited("d", 100);
        Assert.That((story.Balances.Available, story.Balances.Owed.Value, story.Balances.Redeemed), Is.EqualTo((0L, 20L, 100L)));
        Assert.That(story.Entries[^1].Explain().Debit, Is.EqualTo(new DebitDetails("order", 100, 50)));
    }

    [Test]
    public void What_was_debited_without_a_lot_returns_to_one_of_its_own_once_it_was_settled()
    {
        var story = new AccountStory().Debited("d", 100).Earn("1", 150);
        Assert.That((story.Balances.Available, story.Balances.Owed.Value), Is.EqualTo((50L, 0L)));
        story.ReturnSpending("d", 0);
        Assert.That((story.Balances.Available, story.Balances.Redeemed), Is.EqualTo((150L, 0L)));
    }

    [Test]
    public void What_was_debited_and_is_still_owed_returns_by_settling_it()
    {
        var story = new AccountStory().Debited("d", 100).ReturnSpending("d", 0);
        Assert.That((story.Balances.Available, story.Balances.Owed.Value), Is.EqualTo((0L, 0L)));
    }
}
