using System.Globalization;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Offers;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Rewards;
using Encore.Loyalty.Web.Mail;
using Encore.Loyalty.Web.Screens;
using Encore.Loyalty.Web.Shopper;
using Encore.Loyalty.Web.Tests.Stage;

namespace Encore.Loyalty.Web.Tests.Screens;

/// <summary>What a shopper reads of offers.</summary>
public sealed class OfferTests
{
    private static readonly LoyaltyProgram Program = Story.ProgramOf("""
        {
          "offers": [
            { "id": "next", "trigger": "order", "name": { "en": "5.00 off your next order", "zh-CN": "下一单立减 5.00" }, "text": { "en": "Thank you for your first order <3", "zh-CN": "感谢首次下单" }, "voucher": { "value": 5 } },
            { "id": "refill", "trigger": "replenish", "days": 30, "name": { "en": "Time for more?", "zh-CN": "该补货了？" }, "text": { "en": "It has been a month." }, "recommends": ["milk"] }
          ]
        }
        """);

    private static readonly Voucher Gift = new()
    {
        Code = "7K3M-C3D4-Q2RT", Member = MemberId.Of("shop", "ada"), RewardId = "next", Kind = RewardKind.Coupon, Value = Money.Of(5, "USD"), Terms = VoucherTerms.Plain with { Offer = "next" },
        IssuedAt = Story.Start, ExpiresAt = Story.Start.AddDays(7), Source = SourceKey.Parse("offer:order:1042"),
    };

    [Test]
    public async Task An_order_confirmation_tells_what_the_order_has_brought()
    {
        var html = await Render<OrderOffers>("en", (nameof(OrderOffers.Offers), new[] { new MadeOffer("next", Program.OfferOf("next")) { Voucher = Gift, Points = Points.Of(20) } }));
        Assert.That(Rendering.Text(html), Does.StartWith("5.00 off your next order Thank you for your first order <3 20 points are yours. Code 7K3M-C3D4-Q2RT").And.Contain("Valid until 27 February 2026"));
        Assert.That(html, Does.Contain("&lt;3"));
    }

    [Test]
    public async Task An_offer_that_is_over_is_thanked_for_all_the_same() =>
        Assert.That(Rendering.Text(await Render<OrderOffers>("zh-CN", (nameof(OrderOffers.Offers), new[] { new MadeOffer("gone", null) { Voucher = Gift } }))), Does.StartWith("感谢您 送给您的礼物。"));

    [Test]
    public async Task Without_an_offer_nothing_is_shown()
    {
        Assert.That(await Render<OrderOffers>("en", (nameof(OrderOffers.Offers), Array.Empty<MadeOffer>())), Is.Empty);
        Assert.That(await Render<OpenOffers>("en", (nameof(OpenOffers.Offers), new[] { new MadeOffer("next", Program.OfferOf("next")) { Voucher = Gift } })), Is.Empty, "what has a voucher stands in the wallet");
    }

    [TestCase("en", 7.0, "7 days left")]
    [TestCase("en", 1.5, "1 day left")]
    [TestCase("en", 0.2, "4 hours left")]
    [TestCase("zh-CN", 7.0, "还剩 7 天")]
    public async Task A_voucher_that_was_given_tells_why_and_how_long_it_lasts(string language, double days, string left)
    {
        var html = await Render<VoucherTicket>(language, (nameof(VoucherTicket.Voucher), Gift), (nameof(VoucherTicket.Program), Program), (nameof(VoucherTicket.At), Gift.ExpiresAt!.Value.AddDays(-days)));
        Assert.That(Rendering.Text(html), Does.Contain(language == "en" ? "5.00 off your next order Thank you for your first order <3" : "下一单立减 5.00 感谢首次下单").And.Contain(left));
    }

    [Test]
    public async Task A_reminder_names_its_products()
    {
        var context = Rendering.Context() with { NameSource = source => source.Kind == "product" ? new SourceLabel($"The {source.Id}", $"/p/{source.Id}") : null };
        var html = await Rendering.Render<OpenOffers>(context, (nameof(OpenOffers.Offers), new[] { new MadeOffer("refill", Program.OfferOf("refill")) { Product = "tea" } }));
        Assert.That(Rendering.Text(html), Is.EqualTo("For you Time for more? It has been a month. The tea The milk"));
        Assert.That(html, Does.Contain("href=\"/p/tea\""));
    }

    [TestCase("en", "5.00 off your next order", "Thank you for your first order <3\n\n20 points are yours.\n\nEnter the code in your cart or at checkout at Oak.\n\nIt is valid until 27 February 2026.\n\nYou may like: tea, milk.")]
    [TestCase("zh-CN", "下一单立减 5.00", "感谢首次下单\n\n20 积分已到账。\n\n在 Oak 的购物车或结账页输入优惠码即可使用。")]
    public async Task The_mail_says_it_in_the_members_language(string language, string subject, string text)
    {
        var values = new Dictionary<string, string>
        {
            ["offer"] = "next", ["trigger"] = "order", ["code"] = Gift.Code, ["reward"] = "next", ["delivery"] = "Checkout", ["points"] = "20", ["expiresAt"] = "2026-02-28T00:00:00Z", ["product"] = "tea", ["recommends"] = "milk",
        };
        var context = new MailContext { Culture = CultureInfo.GetCultureInfo(language), Zone = TimeZoneInfo.Utc, StoreName = "Oak", RewardsAddress = new("https://shop.example/rewards"), Program = Program };
        var mail = await new MessageTexts(new ScreenRenderer()).ComposeAsync(new() { Member = Gift.Member, Kind = MessageKinds.OfferMade, Values = values, CreatedAt = Story.Start }, context);
        Assert.That((mail!.Subject, mail.Text.Contains(text, StringComparison.Ordinal)), Is.EqualTo((subject, true)), mail.Text);
    }

    [Test]
    public async Task What_is_bought_after_what_is_shown_with_its_figures_and_can_be_taken()
    {
        var report = new Encore.Loyalty.Offers.CrossSell.CrossSellReport(new(), 1200, 300, 0, 0, [new("lamp", "bulb", 40, 60, 80, 300)]);
        var job = new Encore.Loyalty.Processing.JobStatus<Encore.Loyalty.Offers.CrossSell.CrossSellReport>(Encore.Loyalty.Processing.JobState.Done, report, Story.Start, Story.Start, "owner", null);
        var html = await Rendering.Render<Encore.Loyalty.Web.Admin.CrossSellPage>(Rendering.Context(), ("Search", job));
        Assert.That(Rendering.Text(html), Does.Contain("1,200 orders of 300 customers").And.Contain("lamp → bulb 40 66.7% 2.5 times as likely Make an offer"));
        Assert.That(html, Does.Contain("name=\"bought\" value=\"lamp\"").And.Contain("name=\"then\" value=\"bulb\"").And.Contain("action=\"/takecrosssell\""));
    }

    private static Task<string> Render<TComponent>(string language, params (string Name, object? Value)[] parameters)
        where TComponent : Microsoft.AspNetCore.Components.IComponent => Rendering.Render<TComponent>(Rendering.Context() with { Culture = CultureInfo.GetCultureInfo(language) }, parameters);
}
