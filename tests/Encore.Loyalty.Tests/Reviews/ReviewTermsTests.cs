using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Reviews;
using Encore.Loyalty.Tests.Engine;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Reviews;

/// <summary>What a rule may ask of reviews. An approved one earns 10 points.</summary>
public sealed class ReviewTermsTests
{
    private Shop shop = null!;

    [SetUp]
    public void Open() => shop = new();

    [TearDown]
    public void Close() => shop.Dispose();

    [TestCase(49, 0)]
    [TestCase(50, 10)]
    [TestCase(null, 0)]
    public async Task A_review_that_is_too_short_earns_nothing_and_says_why(int? length, long points)
    {
        await AskAsync("minimumLength", 50);
        await shop.HappenAsync(Approved() with { Length = length });
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(points));
        Assert.That(await AnswerAsync(), Is.EqualTo(points > 0 ? new ReviewAnswer(Points.Of(10), ReviewLack.None) : new(Points.Zero, ReviewLack.TooShort, 50, length)));
    }

    [TestCase(true, 10)]
    [TestCase(false, 0)]
    public async Task What_the_shop_says_of_the_purchase_counts(bool verified, long points)
    {
        await AskAsync("requiresPurchase", true);
        await shop.HappenAsync(Approved() with { VerifiedPurchase = verified });
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(points));
        Assert.That((await AnswerAsync()).Lack, Is.EqualTo(verified ? ReviewLack.None : ReviewLack.NoPurchase));
    }

    [TestCase("tea", 0, 10, TestName = "Where_the_shop_says_nothing_an_order_of_the_product_verifies")]
    [TestCase("tea", 80, 0, TestName = "A_product_that_was_given_back_whole_verifies_nothing")]
    [TestCase("tea", 40, 10, TestName = "A_product_of_which_something_was_kept_verifies")]
    [TestCase("cup", 0, 0, TestName = "An_order_of_another_product_verifies_nothing")]
    public async Task Orders_that_are_known_verify(string product, decimal refunded, long points)
    {
        await AskAsync("requiresPurchase", true);
        await shop.HappenAsync(shop.Paid("1", 80), shop.Paid("2", 5) with { Order = Shop.Goods(5) with { Lines = [new() { LineId = "1", ProductId = "pot", Net = 5 }] } });
        if (refunded > 0)
        {
            await shop.HappenAsync(shop.Refunded("1", refunded));
        }

        await shop.HappenAsync(Approved() with { ProductId = product });
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(points));
        Assert.That((await shop.Engine.Reviews.AnswerAsync(shop.Ann, product)).Lack, Is.EqualTo(points > 0 ? ReviewLack.None : ReviewLack.NoPurchase));
    }

    [Test]
    public async Task What_a_guest_bought_verifies_the_review_of_the_member_that_the_guest_became()
    {
        await AskAsync("requiresPurchase", true);
        var guest = shop.Engine.Host.Guest("ann@example.com");
        await shop.HappenAsync(shop.Paid("1", 80) with { Member = guest });
        shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await shop.HappenAsync(new MembersMerged { Member = guest, OccurredAt = shop.Clock.Now, Into = shop.Ann });
        await shop.HappenAsync(Approved());
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(10));
    }

    [TestCase(0, 10)]
    [TestCase(1, 15)]
    [TestCase(4, 15)]
    public async Task A_photo_brings_a_bonus_once(int photos, long points)
    {
        await AskAsync("photoBonus", 5);
        await shop.HappenAsync(Approved() with { Photos = photos });
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(points));
        await shop.HappenAsync(Withdrawn());
        Assert.That((await shop.BalancesAsync()).Available, Is.Zero);
    }

    [TestCase(29, 0)]
    [TestCase(30, 0)]
    [TestCase(31, 10)]
    public async Task A_withdrawal_takes_points_back_within_the_window_only(int days, long left)
    {
        await AskAsync("takeBackWithinDays", 30);
        await shop.HappenAsync(Approved());
        shop.Clock.Advance(TimeSpan.FromDays(days));
        await shop.HappenAsync(Withdrawn(0), Withdrawn(0));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(left));
    }

    [Test]
    public async Task What_was_taken_back_within_the_window_comes_back_with_a_new_approval_and_then_stays()
    {
        await AskAsync("takeBackWithinDays", 30);
        await shop.HappenAsync(Approved());
        await shop.HappenAsync(Withdrawn());
        Assert.That((await shop.BalancesAsync()).Available, Is.Zero);
        await shop.HappenAsync(Approved());
        shop.Clock.Advance(TimeSpan.FromDays(31));
        await shop.HappenAsync(Withdrawn());
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(10));
    }

    [Test]
    public async Task A_review_that_was_written_anew_is_judged_as_it_stands()
    {
        await AskAsync("minimumLength", 50);
        await shop.HappenAsync(Approved() with { Length = 12 });
        await shop.HappenAsync(Withdrawn());
        await shop.HappenAsync(Approved() with { Length = 90 });
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(10));
    }

    [Test]
    public async Task Points_can_wait_before_they_may_be_spent()
    {
        await PublishAsync(rule => rule["maturation"] = JObject.Parse("""{ "days": 7 }"""));
        await shop.HappenAsync(Approved());
        Assert.That((await shop.BalancesAsync()).Pending, Is.EqualTo(10));
        shop.Clock.Advance(TimeSpan.FromDays(7));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(10));
    }

    [Test]
    public async Task A_shopper_reads_why_there_are_no_points_yet_or_no_more()
    {
        Assert.That((await AnswerAsync()).Lack, Is.EqualTo(ReviewLack.NotApproved));
        await PublishAsync(rule => rule["limits"] = JObject.Parse("""{ "timesPerDay": 1 }"""));
        await shop.HappenAsync(Approved() with { ProductId = "cup" });
        await shop.HappenAsync(Approved());
        Assert.That((await AnswerAsync()).Lack, Is.EqualTo(ReviewLack.Limit));
        Assert.That(await shop.Engine.Reviews.RewardedAsync("cup", [shop.Ann]), Has.Count.EqualTo(1));
        Assert.That(await shop.Engine.Reviews.RewardedAsync("tea", [shop.Ann]), Is.Empty);
    }

    [Test]
    public void No_fact_about_a_review_can_hold_a_rating()
    {
        var members = typeof(ReviewEvent).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(ReviewEvent))).SelectMany(type => type.GetProperties()).Select(property => property.Name);
        Assert.That(members.Distinct(), Is.EquivalentTo(new[]
        {
            "Member", "OccurredAt", "Kind", "Origin", "Fact", "Key", "ReviewId", "ProductId", "Length", "Photos", "VerifiedPurchase",
        }), "what is added here must say nothing of how the product was rated");
    }

    [TestCase("\"minimumLength\": 0", "earning[1].review.minimumLength")]
    [TestCase("\"photoBonus\": 0", "earning[1].review.photoBonus")]
    [TestCase("\"takeBackWithinDays\": 0", "earning[1].review.takeBackWithinDays")]
    [TestCase("\"minimumRating\": 4", "earning[1].review.minimumRating")]
    public async Task Terms_out_of_range_are_refused_with_their_place(string terms, string path)
    {
        var document = DefaultProgram.Document().Replace("\"points\": 10,", $"\"points\": 10, \"review\": {{ {terms} }},", StringComparison.Ordinal);
        Assert.That((await shop.Engine.Programs.PublishAsync(document, "ann")).Errors.Select(error => error.Path), Is.EqualTo(new[] { path }));
    }

    [Test]
    public async Task Only_rules_for_reviews_may_ask_it()
    {
        var document = DefaultProgram.Document().Replace("\"points\": 5,", "\"points\": 5, \"review\": { \"requiresPurchase\": true },", StringComparison.Ordinal);
        Assert.That((await shop.Engine.Programs.PublishAsync(document, "ann")).Errors.Select(error => error.Path), Is.EqualTo(new[] { "earning[2].review" }));
    }

    private Task<ReviewAnswer> AnswerAsync() => shop.Engine.Reviews.AnswerAsync(shop.Ann, "tea");

    private ReviewApproved Approved()
    {
        shop.Clock.Advance(TimeSpan.FromMinutes(1));
        return new() { Member = shop.Ann, OccurredAt = shop.Clock.Now, ReviewId = "r", ProductId = "tea" };
    }

    private ReviewWithdrawn Withdrawn(int minutes = 1)
    {
        shop.Clock.Advance(TimeSpan.FromMinutes(minutes));
        return new() { Member = shop.Ann, OccurredAt = shop.Clock.Now, ReviewId = "r", ProductId = "tea" };
    }

    private Task AskAsync(string term, JToken value) => PublishAsync(rule => rule["review"] = new JObject { [term] = value });

    private async Task PublishAsync(Action<JObject> change)
    {
        var document = JObject.Parse(DefaultProgram.Document());
        change((JObject)document["earning"]![1]!);
        Assert.That((await shop.Engine.Programs.PublishAsync(document.ToString(), "ann")).Errors, Is.Empty);
        shop.Clock.Advance(TimeSpan.FromSeconds(20));
    }
}
