using NUnit.Framework;
using static Encore.Loyalty.Model.Histories.Step;

namespace Encore.Loyalty.Model;

/// <summary>Histories that random play once found a mistake with, as it printed them.</summary>
public sealed class FoundBeforeTests
{
    [Test]
    public void Where_the_clock_strikes_midnight_twice_the_day_ends_with_the_first() => Told.Plays(
        new Rules(Zone: "America/Havana", Round: 2, Days: 1),
        "2018-11-03T02:00:00.000Z",
        new Buy(1, new Basket(1)));

    [Test]
    public void Where_a_zone_left_out_a_day_the_next_one_follows() => Told.Plays(
        new Rules(Zone: "Pacific/Apia", MatureDays: 1, Days: 1),
        "2011-12-29T09:30:00.000Z",
        new Buy(2, new Basket(100)));

    [Test]
    public void A_third_of_three_points_is_one_point() => Told.Plays(
        new Rules(Rate: 100),
        "2026-10-24T22:10:00.000Z",
        new Buy(1, new Basket(3)),
        new Work(),
        new Refund(1, 34));

    [Test]
    public void A_program_that_is_published_after_the_clock_was_set_back_comes_into_force() => Told.Plays(
        new Rules(),
        "2026-10-24T22:10:00.000Z",
        new Publish(new Rules(Rate: 2)),
        new ClockBack(5),
        new Publish(new Rules(Rate: 3)),
        new Wait(60),
        new Buy(1, new Basket(300)));

    [Test]
    public void A_debit_beyond_the_balance_that_comes_back_in_two_parts() => Told.Plays(
        new Rules(Zone: "Pacific/Apia", Rate: 0.5m, Round: 2, Days: 1, Cost: 6, Unit: 5),
        "2026-10-24T22:10:00.000Z",
        new Buy(1, new Basket(1)),
        new Work(),
        new Debit(12, 3),
        new Buy(2, new Basket(218, Spending: 12)),
        new Refund(2, 49),
        new Work(),
        new Cancel(2));

    [Test]
    public void What_has_expired_cannot_be_taken_by_an_import_though_no_job_ran() => Told.Plays(
        new Rules(),
        "2023-12-31T23:59:59.999Z",
        new Share(1),
        new Work(),
        new Until(Mark.Expiry),
        new TakeOver(1, -3, MinutesAgo: 1440));

    [Test]
    public void Points_that_came_back_to_a_lot_of_their_own_keep_its_source_in_a_merge() => Told.Plays(
        new Rules(Cost: 12, Policy: 1),
        "2025-10-31T03:00:00.000Z",
        new Debit(11, 7),
        new Buy(1, new Basket(0, Second: 700, Spending: 11)),
        new Work(),
        new Cancel(1),
        new Work(),
        new Merge(),
        new Redeem(1, "service"));

    [Test]
    public void What_a_member_that_absorbed_another_has_spent_stays_with_it_when_both_are_erased() => Told.Plays(
        new Rules(MatureDays: 1, Months: 1, GraceDays: 0),
        "2011-12-28T09:30:00.000Z",
        new Merge(Who: 1),
        new Erase(),
        new Debit(1, 1));
}
