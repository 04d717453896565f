using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Web.Tests.Stage;
using Encore.Loyalty.Web.Wording;

namespace Encore.Loyalty.Web.Tests.Wording;

public sealed class RuleTextTests
{
    private static readonly EarningRule Rule = new() { Id = "r", Kind = "purchase" };

    [TestCase(1, "1 point for every $1.00")]
    [TestCase(2.5, "2.5 points for every $1.00")]
    [TestCase(0.1, "1 point for every $10.00")]
    [TestCase(0.05, "1 point for every $20.00")]
    [TestCase(0.75, "0.75 points for every $1.00")]
    [TestCase(0, "0 points for every $1.00")]
    public void A_rate_is_said_in_whole_points_where_that_can_be(decimal rate, string words) =>
        Assert.That(Of(Rule with { PointsPerUnit = rate }).Rate, Is.EqualTo(words));

    [Test]
    public void A_fixed_rule_says_its_points() => Assert.That(Of(Rule with { Points = 10 }).Rate, Is.EqualTo("10 points"));

    [TestCase(MaturationStart.Paid, 0, "spendable at once")]
    [TestCase(MaturationStart.Paid, 1, "spendable after 1 day")]
    [TestCase(MaturationStart.Paid, 14, "spendable after 14 days")]
    [TestCase(MaturationStart.Fulfilled, 0, "spendable once your order has been shipped")]
    [TestCase(MaturationStart.Fulfilled, 7, "spendable 7 days after your order has been shipped")]
    public void It_says_when_points_can_be_spent(MaturationStart after, int days, string words) =>
        Assert.That(Of(Rule with { Maturation = new() { After = after, Days = days } }).Spendable, Is.EqualTo(words));

    [Test]
    public void It_says_how_long_points_last_and_what_they_buy()
    {
        Assert.That(Of(Rule).Valid, Is.EqualTo("never expires"));
        Assert.That(Of(Rule with { Validity = new() { Months = 3 } }).Valid, Is.EqualTo("valid for 3 months"));
        Assert.That(Of(Rule).GoodFor, Is.EqualTo("good for every reward"));
        Assert.That(Of(Rule with { RedeemableFor = [RewardKind.Product, RewardKind.Coupon] }).GoodFor, Is.EqualTo("good for coupons, products"));
    }

    private static RuleText Of(EarningRule rule) => new(rule, Rendering.Context().Say, Currency.Of("USD"));
}
