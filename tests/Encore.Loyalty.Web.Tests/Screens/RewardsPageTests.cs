using System.Text.RegularExpressions;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Rewards;
using Encore.Loyalty.Web.Screens;
using Encore.Loyalty.Web.Shopper;
using Encore.Loyalty.Web.Tests.Stage;

namespace Encore.Loyalty.Web.Tests.Screens;

public sealed partial class RewardsPageTests
{
    [Test]
    public async Task It_shows_the_balance_its_worth_and_what_is_coming()
    {
        var text = Rendering.Text(await Page(Histories.OfAda()));

        Assert.That(text, Does.StartWith("Your points 125 points Worth $6.25 in rewards Pending 48 points spendable from 21 March 2026 Pending 119 points spendable from 26 March 2026 Next to expire 125 points use by 20 February 2027"));
    }

    [Test]
    public async Task A_reward_that_can_be_had_is_a_form_that_counts_once()
    {
        var html = await Page(Histories.OfAda(), Rendering.Context() with { NewRequestId = () => "request-1" });

        Assert.That(Forms().Count(html), Is.EqualTo(1));
        Assert.That(Forms().Match(html).Value, Does.Contain("action=\"/redeem\"").And.Contain("name=\"reward\" value=\"coupon-5\"").And.Contain("name=\"request\" value=\"request-1\""));
    }

    [Test]
    public async Task A_reward_out_of_reach_says_how_far_it_is()
    {
        var html = await Page(Histories.OfAda());

        Assert.That(html, Does.Contain("<progress max=\"300\" value=\"125\" aria-label=\"125 of 300 points\">"));
        Assert.That(Rendering.Text(html), Does.Contain("175 points to go"));
    }

    [Test]
    public async Task Points_that_may_not_buy_it_are_named()
    {
        var program = Regex.Replace(Histories.Program, @"""redeemableFor"": \[\s*""product"",\s*""coupon"",\s*""service""\s*\]", "\"redeemableFor\": [\"service\"]");
        var story = new Story("ada", program).Buys("1", 250m).After(15).Reviews("lamp");

        var text = Rendering.Text(await Rendering.Render<RewardsPage>(Rendering.Context(), ("Overview", await story.Overview(program)), ("Program", story.Program)));

        Assert.That(text, Does.Contain("Only 10 points of yours may be spent on this reward; it costs 100 points. 90 points more of the right kind and it is yours."));
    }

    [Test]
    public async Task A_member_on_hold_sees_why_and_no_button()
    {
        var html = await Page(Histories.OfAda().Becomes(MemberStatus.Blocked));

        Assert.That(Forms().Count(html), Is.Zero);
        Assert.That(Rendering.Text(html), Does.Contain("Your points account is on hold."));
    }

    [Test]
    public async Task A_debt_is_said_kindly()
    {
        var text = Rendering.Text(await Page(Histories.OfDebtor()));

        Assert.That(text, Does.Contain("100 points are still to be settled").And.Contain("There is nothing to pay"));
    }

    [Test]
    public async Task A_voucher_can_be_copied_without_script()
    {
        var html = await Page(Histories.OfAda());

        Assert.That(html, Does.Contain(">7K3M-C3D4-Q2RT</code>"));
        Assert.That(html, Does.Match("<button type=\"button\" class=\"encore-copy\" data-encore-copy=\"7K3M-C3D4-Q2RT\"[^>]* hidden"), "the button waits for the script");
    }

    [Test]
    public async Task The_new_voucher_stands_out() =>
        Assert.That(await Page(Histories.OfAda(), newVoucher: "7K3M-C3D4-Q2RT"), Does.Match("<li class=\"encore-ticket\" data-usable=\"true\" data-new=\"true\""));

    [TestCase(VoucherStatus.Issued, 0, "Ready to use")]
    [TestCase(VoucherStatus.Issued, 91, "Expired")]
    [TestCase(VoucherStatus.Reserved, 0, "In an order")]
    [TestCase(VoucherStatus.Used, 0, "Used")]
    [TestCase(VoucherStatus.Revoked, 0, "Withdrawn")]
    public async Task Every_voucher_says_how_it_stands(VoucherStatus status, int days, string words)
    {
        var story = new Story().Buys("1", 150m).After(15).Settled().Redeems("coupon-5", "aaaa");
        story.Vouchers[0] = story.Vouchers[0] with { Status = status };

        Assert.That(Rendering.Text(await Page(story.After(days))), Does.Contain(words));
    }

    [Test]
    public async Task A_guest_is_asked_to_sign_in_and_sees_the_rules()
    {
        var html = await Rendering.Render<RewardsPage>(Rendering.Context(), ("Overview", null), ("Program", new Story().Program));

        Assert.That(html, Does.Contain("href=\"/signin\"").And.Contain("1 point for every $1.00").And.Not.Contain("<form"));
    }

    [Test]
    public async Task A_newcomer_is_told_what_to_do_next()
    {
        var html = await Page(new Story());

        Assert.That(html, Does.Contain("href=\"/shop\""));
        Assert.That(Rendering.Text(html), Does.Contain("Nothing has happened yet Points from your first order will appear here"));
    }

    [Test]
    public async Task Rewards_are_left_out_where_the_checkout_takes_no_voucher() =>
        Assert.That(await Rendering.Render<RewardsPage>(Rendering.Context(), ("Overview", await new Story().Overview()), ("Program", new Story().Program), ("OffersRewards", false)), Does.Not.Contain("encore-reward"));

    [Test]
    public async Task A_rule_that_is_off_is_not_advertised()
    {
        var document = DefaultProgram.Document().Replace("\"kind\": \"review\",", "\"kind\": \"review\", \"enabled\": false,", StringComparison.Ordinal);
        var story = new Story("ada", document);

        Assert.That(Rendering.Text(await Rendering.Render<RewardsPage>(Rendering.Context(), ("Overview", await story.Overview(document)), ("Program", story.Program))), Does.Not.Contain("Write a review"));
    }

    [Test]
    public async Task Orders_have_the_names_and_addresses_that_the_host_gives_them()
    {
        var context = Rendering.Context() with { NameSource = source => source.Kind == "order" ? new SourceLabel($"Order #{source.Id}", $"/orders/{source.Id}") : null };

        var html = await Page(Histories.OfAda(), context);

        Assert.That(html, Does.Contain("<a href=\"/orders/1042\"><strong>Order #1042</strong></a>").And.Contain("<strong>Review of product walnut-desk</strong>"));
    }

    private static async Task<string> Page(Story story, ScreenContext? context = null, string? newVoucher = null) => await Rendering.Render<RewardsPage>(
        context ?? Rendering.Context(),
        (nameof(RewardsPage.Overview), await story.Overview()),
        (nameof(RewardsPage.Program), story.Program),
        (nameof(RewardsPage.History), story.History),
        (nameof(RewardsPage.NewVoucher), newVoucher));

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();
}
