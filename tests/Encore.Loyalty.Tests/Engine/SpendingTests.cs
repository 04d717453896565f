using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Redemption;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Engine;

/// <summary>Points at the checkout, through the engine. 250 points are there; 20 of them take off 1.00.</summary>
public sealed class SpendingTests
{
    private Shop shop = null!;

    [SetUp]
    public async Task Open()
    {
        shop = new();
        await shop.HappenAsync(shop.Paid("first", 250));
        shop.Clock.Advance(TimeSpan.FromDays(14));
    }

    [TearDown]
    public void Close() => shop.Dispose();

    [TestCase(100, 240, 12)]
    [TestCase(5.50, 100, 5)]
    [TestCase(0.99, 0, 0)]
    [TestCase(0, 0, 0)]
    public async Task A_quote_is_the_least_of_balance_and_total_in_whole_units(decimal total, long points, decimal value)
    {
        var quote = await shop.Engine.Reservations.QuoteAsync(shop.Ann, Money.Of(total, "USD"));
        Assert.That((quote.Points.Value, quote.Value, quote.Refusal?.Code), Is.EqualTo((points, Money.Of(value, "USD"), points > 0 ? (RefusalCode?)null : RefusalCode.SpendingLimit)));
    }

    [Test]
    public async Task A_quote_keeps_the_programs_limits_in_points_and_percent()
    {
        await PublishAsync(spending => spending["maxPercent"] = 50);
        Assert.That((await shop.Engine.Reservations.QuoteAsync(shop.Ann, Money.Of(8, "USD"))).Points.Value, Is.EqualTo(80));
        await PublishAsync(spending => spending["maxPoints"] = 70);
        Assert.That((await shop.Engine.Reservations.QuoteAsync(shop.Ann, Money.Of(8, "USD"))).Points.Value, Is.EqualTo(60));
        await PublishAsync(spending => spending["enabled"] = false);
        Assert.That((await shop.Engine.Reservations.QuoteAsync(shop.Ann, Money.Of(8, "USD"))).Points.Value, Is.Zero);
    }

    [TestCase("discount", 200, 10)]
    [TestCase("tender", 220, 11)]
    public async Task A_discount_is_used_for_the_order_before_tax_and_a_tender_for_the_order_with_tax(string treatment, long points, decimal value)
    {
        await PublishAsync(spending => spending["treatment"] = treatment);
        var quote = await shop.Engine.Reservations.QuoteAsync(shop.Ann, Money.Of(11, "USD"), tax: 1);
        Assert.That((quote.Points.Value, quote.Value.Amount, quote.Treatment.ToString().ToLowerInvariant()), Is.EqualTo((points, value, treatment)));
        var reserved = await ReserveAsync("r1", 220, total: 11, tax: 1);
        Assert.That(reserved.Refusal?.Code, Is.EqualTo(treatment == "discount" ? RefusalCode.SpendingLimit : (RefusalCode?)null));
    }

    [Test]
    public async Task What_was_set_aside_keeps_its_treatment_and_its_worth_though_the_program_changes()
    {
        await PublishAsync(spending => spending["treatment"] = "tender");
        var before = await ReserveAsync("r1", 100);
        await PublishAsync(spending => (spending["treatment"], spending["pointsPerUnit"]) = ("discount", 50));
        var redeemed = await shop.Engine.Reservations.RedeemAsync(shop.Ann, "r1");
        var written = (await shop.Engine.Members.HistoryAsync(shop.Ann, limit: 1))[0].Explain().Reservation!;
        Assert.Multiple(() =>
        {
            Assert.That((redeemed.Treatment, redeemed.Value), Is.EqualTo((SpendingTreatment.Tender, before.Value)).And.EqualTo((SpendingTreatment.Tender, Money.Of(5, "USD"))));
            Assert.That((written.Treatment, written.Value), Is.EqualTo(((SpendingTreatment?)SpendingTreatment.Tender, (decimal?)5)));
        });
        Assert.That((await shop.Engine.Audit.RunAsync()).Findings, Is.Empty);
    }

    [TestCase(-1)]
    [TestCase(101)]
    public async Task A_tax_outside_the_total_is_refused(decimal tax) =>
        Assert.That((await ReserveAsync("r1", 100, tax: tax)).Refusal!.Code, Is.EqualTo(RefusalCode.RequestInvalid));

    [Test]
    public async Task Points_that_were_a_discount_are_in_the_lines_and_not_taken_from_what_earns_again()
    {
        await ReserveAsync("r1", 100);
        await shop.HappenAsync(Paid("o", 15, "r1"));
        Assert.That((await shop.BalancesAsync()).Pending, Is.EqualTo(15), "20 less 5, and 15 earn");
    }

    [Test]
    public async Task Points_that_were_a_tender_are_no_part_of_what_earns()
    {
        await PublishAsync(spending => spending["treatment"] = "tender");
        await ReserveAsync("r1", 100);
        var paid = Paid("o", 20, "r1");
        await shop.HappenAsync(paid with { Order = paid.Order with { Total = 15, PaidOtherwise = 5 } });
        Assert.That((await shop.BalancesAsync()).Pending, Is.EqualTo(15));
    }

    [Test]
    public async Task What_a_cart_has_set_aside_already_counts_as_free_for_the_same_cart()
    {
        await ReserveAsync("r1", 200);
        Assert.That((await shop.Engine.Reservations.QuoteAsync(shop.Ann, Money.Of(100, "USD"), "cart")).Points.Value, Is.EqualTo(240));
        Assert.That((await shop.Engine.Reservations.QuoteAsync(shop.Ann, Money.Of(100, "USD"), "other")).Points.Value, Is.EqualTo(40));
    }

    [Test]
    public async Task A_reservation_that_is_repeated_gets_the_same_answer_and_with_other_content_a_conflict()
    {
        var first = await ReserveAsync("r1", 100);
        shop.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.That(await ReserveAsync("r1", 100), Is.EqualTo(first));
        Assert.That((await ReserveAsync("r1", 120)).Refusal!.Code, Is.EqualTo(RefusalCode.RequestConflict));
        Assert.That((first.State, first.Value, first.ExpiresAt), Is.EqualTo((ReservationState.Open, Money.Of(5, "USD"), (DateTimeOffset?)shop.Clock.Now.AddMinutes(55))));
        Assert.That((await shop.BalancesAsync()).Reserved, Is.EqualTo(100));
    }

    [TestCase(0, RefusalCode.RequestInvalid)]
    [TestCase(110, RefusalCode.SpendingLimit)]
    [TestCase(220, RefusalCode.SpendingLimit)]
    public async Task More_than_the_order_is_worth_or_broken_units_cannot_be_set_aside(long points, RefusalCode code) =>
        Assert.That((await ReserveAsync("r1", points, total: 10)).Refusal!.Code, Is.EqualTo(code));

    [Test]
    public async Task More_than_the_balance_cannot_be_set_aside() =>
        Assert.That((await ReserveAsync("r1", 260)).Refusal, Is.EqualTo(new Refusal(RefusalCode.PointsInsufficient, "cart", 260, 250)));

    [Test]
    public async Task An_order_that_names_a_reservation_redeems_it_once()
    {
        await ReserveAsync("r1", 100);
        await shop.HappenAsync(Placed("o", 20, "r1"));
        await shop.HappenAsync(Paid("o", 20, "r1"), Paid("o", 20, "r1"));
        Assert.That(await shop.BalancesAsync(), Has.Property("Redeemed").EqualTo(100).And.Property("Reserved").EqualTo(0).And.Property("Available").EqualTo(150));
        Assert.That((await shop.Engine.Reservations.ReleaseAsync(shop.Ann, "r1")).Refusal!.Code, Is.EqualTo(RefusalCode.ReservationRedeemed));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task An_order_cancelled_before_payment_frees_the_points(bool inOneGo)
    {
        await ReserveAsync("r1", 100);
        if (!inOneGo)
        {
            await shop.HappenAsync(Placed("o", 20, "r1"));
        }

        await shop.HappenAsync(Placed("o", 20, "r1"), shop.Cancelled("o"), shop.Cancelled("o"));
        Assert.That(await shop.BalancesAsync(), Has.Property("Available").EqualTo(250).And.Property("Redeemed").EqualTo(0).And.Property("Reserved").EqualTo(0));
    }

    [Test]
    public async Task Refunds_return_used_points_in_proportion_and_never_twice()
    {
        await ReserveAsync("r1", 100);
        await shop.HappenAsync(Paid("o", 20, "r1"));
        await shop.HappenAsync(shop.Refunded("o", 5), shop.Refunded("o", 5));
        Assert.That((await shop.BalancesAsync()).Redeemed, Is.EqualTo(75));
        await shop.HappenAsync(shop.Refunded("o", 20), shop.Cancelled("o"));
        Assert.That((await shop.BalancesAsync()).Redeemed, Is.Zero);
    }

    [Test]
    public async Task An_order_placed_after_its_reservation_ran_out_has_used_the_points_all_the_same_and_what_is_missing_is_owed()
    {
        await ReserveAsync("r1", 240);
        shop.Clock.Advance(TimeSpan.FromHours(2));
        await shop.Engine.Redemptions.RedeemAsync(new(shop.Ann, "coupon-5", "v1", "ann"));
        await shop.HappenAsync(Placed("o", 20, "r1"));
        Assert.That(await shop.BalancesAsync(), Has.Property("Available").EqualTo(0).And.Property("Deficit").EqualTo(-90).And.Property("Redeemed").EqualTo(340));
    }

    [Test]
    public async Task A_reservation_that_ran_out_is_recorded_by_the_sweep_and_cannot_be_redeemed()
    {
        await ReserveAsync("r1", 100);
        shop.Clock.Advance(TimeSpan.FromHours(1));
        Assert.That((await shop.Engine.Reservations.RedeemAsync(shop.Ann, "r1")).Refusal, Is.EqualTo(new Refusal(RefusalCode.ReservationExpired, "r1")));
        Assert.That(await shop.Engine.Jobs.SweepAsync(), Is.EqualTo(1));
        Assert.That((await shop.Engine.Members.HistoryAsync(shop.Ann, limit: 1))[0].Reason, Is.EqualTo(EntryReason.Release));
        Assert.That((await shop.Engine.Reservations.RedeemAsync(shop.Ann, "r1")).Refusal!.Code, Is.EqualTo(RefusalCode.ReservationExpired));
        Assert.That((await shop.Engine.Audit.RunAsync()).Findings, Is.Empty);
    }

    [Test]
    public async Task Redeeming_directly_and_then_by_the_order_spends_once()
    {
        await ReserveAsync("r1", 100);
        Assert.That((await shop.Engine.Reservations.RedeemAsync(shop.Ann, "r1")).State, Is.EqualTo(ReservationState.Redeemed));
        await shop.HappenAsync(Paid("o", 20, "r1"));
        Assert.That((await shop.BalancesAsync()).Redeemed, Is.EqualTo(100));
    }

    private Task<ReservationResult> ReserveAsync(string request, long points, decimal total = 100, decimal tax = 0) => shop.Engine.Reservations.ReserveAsync(new()
    {
        Member = shop.Ann, Order = "cart", Points = points, Total = Money.Of(total, "USD"), Tax = tax, RequestId = request, Actor = "ann",
    });

    private OrderPlaced Placed(string order, decimal net, string request)
    {
        var placed = shop.Placed(order, net);
        return placed with { Order = placed.Order with { Spending = request } };
    }

    private OrderPaid Paid(string order, decimal net, string request)
    {
        var paid = shop.Paid(order, net);
        return paid with { Order = paid.Order with { Spending = request } };
    }

    private async Task PublishAsync(Action<JObject> change)
    {
        var document = JObject.Parse(DefaultProgram.Document());
        change((JObject)document["spending"]!);
        Assert.That((await shop.Engine.Programs.PublishAsync(document.ToString(), "ann")).Errors, Is.Empty);
        shop.Clock.Advance(TimeSpan.FromSeconds(20));
    }
}
