using Encore.Loyalty.Ledger;
using Encore.Loyalty.Reviews;
using Encore.Loyalty.Web.Shopper;
using Encore.Loyalty.Web.Tests.Stage;

namespace Encore.Loyalty.Web.Tests.Screens;

public sealed class HintTests
{
    [Test]
    public async Task A_product_says_what_it_earns() =>
        Assert.That(Rendering.Text(await Rendering.Render<EarnHint>(Rendering.Context(), ("Points", Points.Of(80)))), Is.EqualTo("Earn 80 points with this product. How points work"));

    [Test]
    public async Task A_review_says_that_the_rating_does_not_matter() =>
        Assert.That(Rendering.Text(await Rendering.Render<ReviewHint>(Rendering.Context(), ("Points", Points.Of(10)))), Is.EqualTo("10 points for an approved review, whatever you rate."));

    [TestCase(ReviewLack.None, "This review earned you 10 points.")]
    [TestCase(ReviewLack.NoPurchase, "No points: only reviews by those who bought the product, and kept it, are rewarded.")]
    [TestCase(ReviewLack.TooShort, "No points: a review of at least 50 characters is rewarded, yours has 12.")]
    public async Task The_writer_of_a_review_reads_what_it_earned_or_why_nothing(ReviewLack lack, string words)
    {
        var answer = lack == ReviewLack.TooShort ? new ReviewAnswer(Points.Zero, lack, 50, 12) : new(lack == ReviewLack.None ? Points.Of(10) : Points.Zero, lack);
        Assert.That(Rendering.Text(await Rendering.Render<ReviewVerdict>(Rendering.Context(), ("Answer", answer))), Is.EqualTo(words));
    }

    [Test]
    public void Every_reason_has_words_in_both_languages([Values] ReviewLack lack, [Values("en", "zh-CN")] string language) =>
        Assert.That(Rendering.Context(language).Say.Has($"review.answer.{lack}"));

    [Test]
    public async Task Nothing_to_earn_leaves_nothing_on_the_page()
    {
        Assert.That(await Rendering.Render<EarnHint>(Rendering.Context(), ("Points", Points.Zero)), Is.Empty);
        Assert.That(await Rendering.Render<ReviewHint>(Rendering.Context(), ("Points", Points.Zero)), Is.Empty);
        Assert.That(await Rendering.Render<CartEarnHint>(Rendering.Context(), ("Awards", Array.Empty<Award>())), Is.Empty);
        Assert.That(await Rendering.Render<OrderEarned>(Rendering.Context(), ("Awards", Array.Empty<Award>()), ("IsPaid", true)), Is.Empty);
    }

    [Test]
    public async Task A_cart_says_what_it_earns_and_which_vouchers_wait()
    {
        var ada = Histories.OfAda();

        var text = Rendering.Text(await Rendering.Render<CartEarnHint>(Rendering.Context(), ("Awards", ada.AwardsFor(80m)), ("Vouchers", ada.Vouchers.Take(1).ToList())));

        Assert.That(text, Is.EqualTo("You will earn 80 points , spendable from 26 March 2026 You have 1 voucher to use: 7K3M-C3D4-Q2RT $5.00 off"));
    }

    [TestCase(true, "You earned 80 points spendable from 6 March 2026 See your rewards")]
    [TestCase(false, "You will earn 80 points They appear in your account as soon as the order is paid. See your rewards")]
    public async Task An_order_says_what_it_earned(bool isPaid, string words) =>
        Assert.That(Rendering.Text(await Rendering.Render<OrderEarned>(Rendering.Context(), ("Awards", new Story().AwardsFor(80m)), ("IsPaid", isPaid))), Is.EqualTo(words));

    [TestCase(true, "You earned 80 points They wait for you until 22 March 2026: open an account with the same e-mail address and they are yours. Open an account")]
    [TestCase(false, "You will earn 80 points Once the order is paid they wait for you: open an account with the same e-mail address and they are yours. Open an account")]
    public async Task A_guest_hears_how_to_claim_what_the_order_earned(bool isPaid, string words) => Assert.That(
        Rendering.Text(await Rendering.Render<OrderEarned>(Rendering.Context(), ("Awards", new Story().AwardsFor(80m)), ("IsPaid", isPaid), ("ClaimBefore", (DateTimeOffset?)Story.Start.AddDays(30)))),
        Is.EqualTo(words));
}
