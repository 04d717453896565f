using Autofac;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Offers;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Offers;

/// <summary>What days, tiers and visits bring, and what extensions do.</summary>
public sealed class TimelyOfferTests
{
    private const string WinBack = """{ "id": "win-back", "trigger": "lapse", "days": 60, "voucher": { "percent": 10 }, "validity": { "days": 30 } }""";

    private const string Refill = """{ "id": "refill", "trigger": "replenish", "days": 30, "when": { "products": ["tea"] }, "text": { "en": "Time for new tea." }, "recommends": ["milk"] }""";

    [Test]
    public async Task Who_has_not_ordered_for_a_while_is_written_to_once_and_again_after_the_next_silence()
    {
        using var shop = await OfferShop.OpenAsync(WinBack);
        await shop.Shop.HappenAsync(shop.Buys("1", "tea"));
        await shop.PassAsync(59);
        Assert.That(await shop.OpenAsync(), Is.Zero);
        await shop.PassAsync(1);
        await shop.PassAsync(1);
        Assert.That(await shop.OpenAsync(), Is.EqualTo(1));
        await shop.PassAsync(100);
        Assert.That(await shop.VouchersAsync(), Has.Count.EqualTo(1));
        await shop.Shop.HappenAsync(shop.Buys("2", "tea"));
        await shop.PassAsync(60);
        Assert.That(await shop.VouchersAsync(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task An_order_in_between_begins_the_silence_anew_and_a_cancelled_one_does_not()
    {
        using var shop = await OfferShop.OpenAsync(WinBack);
        await shop.Shop.HappenAsync(shop.Buys("1", "tea"));
        await shop.PassAsync(40);
        await shop.Shop.HappenAsync(shop.Buys("2", "tea"));
        await shop.PassAsync(30);
        Assert.That(await shop.OpenAsync(), Is.Zero);
        await shop.Shop.HappenAsync(shop.Shop.Cancelled("2"));
        await shop.Engine.Jobs.RunAsync();
        Assert.That(await shop.OpenAsync(), Is.EqualTo(1), "70 days since the order that stands");
    }

    [TestCase(50, "", 0, Description = "not silent for long enough")]
    [TestCase(70, "", 1)]
    [TestCase(200, "", 0, Description = "gone for long")]
    [TestCase(200, ", \"reachDays\": 365", 1, Description = "gone for long, and wanted all the same")]
    public async Task Switched_on_later_it_reaches_those_who_went_lately_and_the_others_when_that_is_chosen(int silent, string settings, int vouchers)
    {
        using var shop = await OfferShop.OpenAsync("");
        await shop.Shop.HappenAsync(shop.Buys("1", "tea"));
        await shop.PassAsync(silent);
        await shop.PublishAsync(WinBack.Replace(" }, \"validity\"", $" }}{settings}, \"validity\"", StringComparison.Ordinal));
        await shop.PassAsync(0);
        await shop.Engine.Jobs.RunAsync();
        Assert.That(await shop.OpenAsync(), Is.EqualTo(vouchers));
        await shop.PassAsync(10);
        Assert.That(await shop.OpenAsync(), Is.EqualTo(silent == 50 ? 1 : vouchers), "whoever was not due then is due later");
    }

    [Test]
    public async Task A_reminder_comes_when_the_usual_interval_has_passed_since_the_last_purchase()
    {
        using var shop = await OfferShop.OpenAsync(Refill);
        await shop.Shop.HappenAsync(shop.Buys("1", "sugar", "tea"));
        await shop.PassAsync(20);
        await shop.Shop.HappenAsync(shop.Buys("2", "tea"), shop.Buys("3", "milk"));
        await shop.PassAsync(29);
        Assert.That(Reminders(shop), Is.Empty);
        await shop.PassAsync(1);
        await shop.PassAsync(5);
        var message = Reminders(shop).Single();
        Assert.That((message.Values["product"], message.Values["recommends"]), Is.EqualTo(("tea", "milk")));
        Assert.That((await shop.Engine.Offers.OpenAsync(shop.Shop.Ann)).Single().Product, Is.EqualTo("tea"));
        await shop.PassAsync(30);
        Assert.That(await shop.Engine.Offers.OpenAsync(shop.Shop.Ann), Is.Empty, "after two weeks it is not shown any more");
    }

    [Test]
    public async Task What_was_given_back_needs_no_reminder()
    {
        using var shop = await OfferShop.OpenAsync(Refill);
        await shop.Shop.HappenAsync(shop.Buys("1", "tea"));
        await shop.Shop.HappenAsync(shop.Shop.Refunded("1", 10));
        await shop.PassAsync(40);
        Assert.That(Reminders(shop), Is.Empty);
    }

    [Test]
    public async Task A_cross_sell_waits_for_its_day_and_ends_with_its_order()
    {
        using var shop = await OfferShop.OpenAsync("""{ "id": "books", "trigger": "order", "when": { "products": ["nappies"] }, "days": 60, "voucher": { "percent": 20, "limits": { "categories": ["parenting"] } }, "perMember": 1 }""");
        await shop.Shop.HappenAsync(shop.Buys("1", "nappies"), shop.Buys("2", "nappies"));
        await shop.PassAsync(60);
        Assert.That(await shop.OpenAsync(), Is.EqualTo(1));
        await shop.Shop.HappenAsync(shop.Shop.Cancelled("1"));
        Assert.That(await shop.OpenAsync(), Is.Zero);
    }

    [Test]
    public async Task An_offer_that_was_switched_off_meanwhile_is_not_given()
    {
        using var shop = await OfferShop.OpenAsync(Refill);
        await shop.Shop.HappenAsync(shop.Buys("1", "tea"));
        await shop.PublishAsync("");
        await shop.PassAsync(40);
        Assert.That(Reminders(shop), Is.Empty);
    }

    [Test]
    public async Task A_hold_delays_a_reminder_and_loses_it_not()
    {
        using var shop = await OfferShop.OpenAsync(Refill);
        await shop.Shop.HappenAsync(shop.Buys("1", "tea"));
        await shop.Engine.Accounts.BlockAsync(shop.Shop.Ann, "fraud", "staff");
        await shop.PassAsync(30);
        await shop.PassAsync(1);
        Assert.That(Reminders(shop), Is.Empty);
        await shop.Engine.Accounts.UnblockAsync(shop.Shop.Ann, "cleared", "staff");
        await shop.PassAsync(2);
        Assert.That(Reminders(shop), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_hold_delays_what_an_occasion_brings_that_earns_nothing_else()
    {
        using var shop = await OfferShop.OpenAsync("""{ "id": "thanks", "trigger": "visit", "points": 3 }""");
        await shop.Engine.Accounts.BlockAsync(shop.Shop.Ann, "fraud", "staff");
        await shop.Shop.HappenAsync(new Visited { Member = shop.Shop.Ann, OccurredAt = shop.Shop.Clock.Now, VisitId = "1" });
        await shop.PassAsync(3);
        Assert.That((await shop.Shop.BalancesAsync()).Available, Is.Zero);
        await shop.Engine.Accounts.UnblockAsync(shop.Shop.Ann, "cleared", "staff");
        await shop.PassAsync(1);
        Assert.That((await shop.Shop.BalancesAsync()).Available, Is.EqualTo(3));
    }

    [Test]
    public async Task Birthday_and_anniversary_bring_their_gifts_each_year()
    {
        using var shop = await OfferShop.OpenAsync("""{ "id": "cake", "trigger": "birthday", "voucher": { "value": 5 } }, { "id": "years", "trigger": "anniversary", "points": 100 }, { "id": "hello", "trigger": "registration", "points": 7 }""");
        await shop.Shop.HappenAsync(new MemberRegistered { Member = shop.Shop.Ann, OccurredAt = shop.Shop.Clock.Now, Birthday = "02-01" });
        await shop.PassAsync(31);
        Assert.That((await shop.OpenAsync(), (await shop.Shop.BalancesAsync()).Available), Is.EqualTo((1, 7L)));
        await shop.PassAsync(365);
        Assert.That((await shop.OpenAsync(), (await shop.Shop.BalancesAsync()).Available), Is.EqualTo((2, 107L)));
    }

    [Test]
    public async Task A_visit_is_thanked_for_as_often_as_the_limits_say()
    {
        using var shop = await OfferShop.OpenAsync("""{ "id": "thanks", "trigger": "visit", "points": 3, "cooldownDays": 7 }""");
        for (var day = 0; day < 15; day++)
        {
            await shop.Shop.HappenAsync(new Visited { Member = shop.Shop.Ann, OccurredAt = shop.Shop.Clock.Now, VisitId = $"{day}" });
            await shop.PassAsync(1);
        }

        Assert.That((await shop.Shop.BalancesAsync()).Available, Is.EqualTo(9));
    }

    [Test]
    public async Task Coming_up_into_a_tier_brings_a_voucher_that_a_refund_takes_back()
    {
        using var shop = await OfferShop.OpenAsync("");
        var bob = MemberId.Of("shop", "bob");
        await shop.Shop.HappenAsync(shop.Shop.Paid("0", 600) with { Member = bob });
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await shop.PublishAsync("""{ "id": "gold-gift", "trigger": "tier", "when": { "tiers": ["gold"] }, "voucher": { "value": 20 } }""");
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await shop.Shop.HappenAsync(shop.Shop.Paid("1", 150));
        Assert.That(await shop.OpenAsync(), Is.Zero);
        await shop.Shop.HappenAsync(shop.Shop.Paid("2", 400), shop.Shop.Paid("3", 1) with { Member = bob });
        Assert.That((await shop.OpenAsync(), await shop.OpenAsync(bob)), Is.EqualTo((1, 0)), "who was gold before gets none");
        await shop.Shop.HappenAsync(shop.Shop.Paid("4", 40));
        Assert.That(await shop.VouchersAsync(), Has.Count.EqualTo(1));
        await shop.Shop.HappenAsync(shop.Shop.Refunded("2", 390));
        Assert.That(await shop.OpenAsync(), Is.Zero);
    }

    [TestCase(140)]
    [TestCase(900)]
    public async Task Changed_tiers_neither_give_nor_take_what_was_before_them(int gold)
    {
        const string Gift = """{ "id": "gold-gift", "trigger": "tier", "when": { "tiers": ["gold"] }, "voucher": { "value": 20 } }""";
        using var shop = await OfferShop.OpenAsync(Gift);
        var bob = MemberId.Of("shop", "bob");
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await shop.Shop.HappenAsync(shop.Shop.Paid("1", 150), shop.Shop.Paid("2", 600) with { Member = bob });
        Assert.That((await shop.OpenAsync(), await shop.OpenAsync(bob)), Is.EqualTo((0, 1)));
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await shop.PublishAsync(Gift, gold);
        await shop.PassAsync(1);
        await shop.Engine.Jobs.RecountAsync();
        await shop.Shop.HappenAsync(shop.Shop.Paid("3", 1), shop.Shop.Paid("4", 1) with { Member = bob });
        Assert.That((await shop.OpenAsync(), await shop.OpenAsync(bob)), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task A_hold_delays_a_win_back()
    {
        using var shop = await OfferShop.OpenAsync(WinBack);
        await shop.Shop.HappenAsync(shop.Buys("1", "tea"));
        await shop.Engine.Accounts.BlockAsync(shop.Shop.Ann, "fraud", "staff");
        await shop.PassAsync(61);
        Assert.That(await shop.OpenAsync(), Is.Zero);
        await shop.Engine.Accounts.UnblockAsync(shop.Shop.Ann, "cleared", "staff");
        await shop.PassAsync(2);
        Assert.That(await shop.OpenAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_trigger_that_throws_holds_up_its_own_offer_only_until_it_is_mended()
    {
        var moon = new MoonTrigger();
        using var shop = await OfferShop.OpenAsync("""{ "id": "moonlit", "trigger": "moon", "points": 1 }, { "id": "fine", "trigger": "order", "points": 20 }""", new MoonModule(moon));
        Assert.That(await shop.Shop.HappenAsync(shop.Buys("1", "tea"), shop.Buys("2", "milk")), Is.EqualTo(new ProcessingReport(0, 0, 2)));
        Assert.That((await shop.Shop.BalancesAsync()).Available, Is.EqualTo(60));
        Assert.That((await shop.Shop.Records.FactsAsync(shop.Shop.Ann)).Select(fact => fact.Result), Has.Some.EqualTo("The trigger of the offer 'moonlit' broke: No moon tonight."));
        moon.IsUp = true;
        await shop.PassAsync(1);
        Assert.That((await shop.Shop.BalancesAsync()).Available, Is.EqualTo(62));
    }

    [Test]
    public async Task What_breaks_without_a_fact_is_put_before_a_person()
    {
        var moon = new MoonTrigger { IsUp = true, BreaksInTime = true };
        using var shop = await OfferShop.OpenAsync("""{ "id": "moonlit", "trigger": "moon", "points": 1 }, { "id": "fine", "trigger": "order", "points": 20 }""", new MoonModule(moon));
        Assert.That(await shop.Shop.HappenAsync(shop.Buys("1", "tea")), Is.EqualTo(new ProcessingReport(1, 0, 0)));
        Assert.That((await shop.Shop.BalancesAsync()).Available, Is.EqualTo(31));
        var problem = (await shop.Engine.Events.ProblemsAsync()).Single();
        Assert.That((problem.Kind, problem.Result), Is.EqualTo(("offer-failed", "OfferFailed moonlit: The moon has no time.")));
    }

    private static List<LoyaltyMessage> Reminders(OfferShop shop) => [.. shop.Shop.Mailbox.Messages.Where(message => message.Kind == MessageKinds.OfferMade)];

    private sealed class MoonTrigger : IOfferTrigger
    {
        public bool IsUp { get; set; }

        public bool BreaksInTime { get; init; }

        public string Kind => "moon";

        public IEnumerable<OfferOccasion> Occasions(OfferMoment moment) =>
            moment.Fact is not { } fact ? BreaksInTime ? throw new InvalidOperationException("The moon has no time.") : []
            : IsUp ? [new(fact.Origin.Value, fact.OccurredAt)]
            : throw new InvalidOperationException("No moon tonight.");
    }

    private sealed class MoonModule(MoonTrigger moon) : Module
    {
        protected override void Load(ContainerBuilder builder) => builder.RegisterInstance(moon).As<IOfferTrigger>();
    }
}
