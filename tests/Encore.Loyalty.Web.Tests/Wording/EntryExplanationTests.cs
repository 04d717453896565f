using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Web.Tests.Stage;
using Encore.Loyalty.Web.Wording;

namespace Encore.Loyalty.Web.Tests.Wording;

public sealed class EntryExplanationTests
{
    [Test]
    public void Every_reason_is_explained([Values] EntryReason reason, [Values("en", "zh-CN")] string language)
    {
        var say = Rendering.Context(language).Say;
        var story = Histories.WithEveryReason();
        var entry = story.View.Entries.First(entry => entry.Reason == reason);

        var words = new EntryExplanation(say, say.Source, story.Program).Of(entry);

        Assert.That(words.Label, Does.Not.StartWith("entry."));
        Assert.That(words.Title, Is.Not.Empty);
        Assert.That(words.Lines, Is.Not.Empty);
        Assert.That(words.Lines, Has.None.StartWith("explain.").And.None.Contains("{"));
    }

    [Test]
    public void An_award_shows_its_arithmetic_and_its_dates() =>
        Assert.That(Last(new Story().Buys("1042", 80m)), Is.EqualTo("Earned: Order 1042: $80.00 × 1 = 80; spendable from 6 March 2026; valid until 20 February 2027; good for coupons, products, services"));

    [Test]
    public void Rounding_is_said() =>
        Assert.That(Last(new Story().Buys("1042", 80.75m)), Does.Contain("$80.75 × 1 = 80.75, rounded down to 80;"));

    [Test]
    public void A_fixed_award_is_called_so() =>
        Assert.That(Last(new Story().Reviews("lamp")), Is.EqualTo("Earned: Review of product lamp: a fixed 10 points; valid until 20 May 2026; good for coupons, products"));

    [Test]
    public void A_partial_refund_says_how_many_points_may_stand() =>
        Assert.That(
            Last(new Story().Buys("1042", 80m).After(1).Keeps(SourceKey.Order("1042"), "purchase", 48, 0.6m)),
            Is.EqualTo("Taken back: Order 1042: order refunded 40%: 80 → 48 points may stand, 32 taken back"));

    [Test]
    public void A_second_refund_says_what_had_been_taken_before() =>
        Assert.That(
            Last(new Story().Buys("1042", 80m).Keeps(SourceKey.Order("1042"), "purchase", 48, 0.6m).After(1).Keeps(SourceKey.Order("1042"), "purchase", 0, 0m)),
            Is.EqualTo("Taken back: Order 1042: order cancelled or refunded in full: none of the 80 points may stand, 48 taken back; 32 had been taken back before"));

    [Test]
    public void What_was_spent_already_is_said_to_be_owed() =>
        Assert.That(
            Last(new Story().Buys("1042", 120m).After(15).Settled().Redeems("coupon-5", "aaaa").Keeps(SourceKey.Order("1042"), "purchase", 0, 0m)),
            Does.EndWith("120 taken back; 100 points had been spent already; the next points earned settle that"));

    [Test]
    public void Points_that_come_back_after_their_expiry_say_until_when() =>
        Assert.That(
            Last(new Story().Buys("1042", 120m).After(15).Settled().Redeems("coupon-5", "aaaa").After(500).GetsBack("aaaa", 0.5m)),
            Is.EqualTo("Given back: 5.00 off your next order: order refunded 50%: of the 100 points redeemed, 50 came back; they had expired meanwhile and can be used until 3 August 2027"));

    [Test]
    public void An_award_that_settles_a_debt_in_part_says_so() =>
        Assert.That(
            Last(new Story().Buys("1", 120m).After(15).Settled().Redeems("coupon-5", "aaaa").Keeps(SourceKey.Order("1"), "purchase", 96, 0.8m).Reviews("lamp")),
            Does.StartWith("Earned: Review of product lamp: a fixed 10 points; 4 of them settled what was owed; valid until"));

    [Test]
    public void Points_set_aside_say_for_which_order_and_until_when() =>
        Assert.That(Last(new Story().Adjusts("gift", 120).SetsAside("r", "1042", 120)), Is.EqualTo("Set aside: Order 1042: 120 points set aside until 20 Feb 2026, 12:00"));

    [Test]
    public void Points_that_are_free_again_say_whether_the_time_was_over()
    {
        var story = new Story().Adjusts("gift", 120).SetsAside("r", "1042", 120);
        Assert.That(Last(story.Frees("r")), Is.EqualTo("Free again: Order 1042: 120 points no longer set aside"));
        Assert.That(Last(story.SetsAside("s", "1042", 120).After(1).Settled()), Is.EqualTo("Free again: Order 1042: the time was over: 120 points no longer set aside"));
    }

    [Test]
    public void Points_used_for_an_order_name_it() =>
        Assert.That(Last(new Story().Adjusts("gift", 120).SetsAside("r", "1042", 120).UsesReserved("r")), Is.EqualTo("Redeemed: Order 1042: 120 points used for this order; Taken off the price before tax"));

    [Test]
    public void A_debit_beyond_the_balance_says_what_is_owed() =>
        Assert.That(
            Last(new Story().Adjusts("gift", 50).IsDebited("d", "1042", 80)),
            Is.EqualTo("Redeemed: Order 1042: 80 points used for this order; 30 points of them were not covered by points that may be used there; 30 points were missing; the next points earned settle that"));

    [Test]
    public void An_adjustment_gives_its_reason_and_its_terms()
    {
        Assert.That(Last(new Story().Adjusts("Thank you for waiting")), Is.EqualTo("Adjusted by the store: Thank you for waiting: 25 points given by the store; never expires"));
        Assert.That(Last(new Story().Adjusts("gift").Adjusts("Counted twice", -10)), Is.EqualTo("Adjusted by the store: Counted twice: 10 points taken by the store"));
    }

    [Test]
    public void Merged_accounts_are_one_line_with_what_can_be_spent() =>
        Assert.That(Last(new Story().Absorbs(new Story("guest", Histories.Program).Adjusts("Welcome", 40).Buys("g1", 30m))), Is.EqualTo("Accounts merged: Merge of accounts: 40 points to spend came from the other account, with all that belongs to them"));

    [Test]
    public void Multipliers_are_named()
    {
        var entry = Histories.WithEveryReason().View.Entries[0];
        var details = entry.Explain();
        var award = details.Award! with { Basis = 50m, Rate = 0.5m, Points = 37, Multipliers = new Dictionary<string, decimal> { ["gold"] = 1.5m } };
        var say = Rendering.Context().Say;

        var words = new EntryExplanation(say, say.Source).Of(entry with { Details = (details with { Award = award }).ToJson(), Points = Points.Of(37) });

        Assert.That(words.Lines[0], Is.EqualTo("$50.00 × 0.5 × 1.5 (gold) = 37.5, rounded down to 37"));
    }

    [Test]
    public void What_was_owed_when_the_account_was_erased_is_said_to_be_written_off() =>
        Assert.That(Last(new Story().IsDebited("d", "1042", 80).Leaves()), Is.EqualTo("Given up: Debt of the account: 80 points were still owed when the account was erased; nobody is asked for them any more"));

    private static string Last(Story story)
    {
        var say = Rendering.Context().Say;
        var words = new EntryExplanation(say, say.Source, story.Program).Of(LedgerLine.Of(story.History)[0]);
        return $"{words.Label}: {words.Title}: {string.Join("; ", words.Lines)}";
    }
}
