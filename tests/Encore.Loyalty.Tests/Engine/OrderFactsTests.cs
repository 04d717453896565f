using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Engine;

public sealed class OrderFactsTests
{
    private Shop shop = null!;

    [SetUp]
    public void Open() => shop = new();

    [TearDown]
    public void Close() => shop.Dispose();

    [Test]
    public async Task A_refund_by_line_takes_the_points_of_that_line()
    {
        var order = Shop.Goods(0) with
        {
            Lines = [new() { LineId = "a", ProductId = "tea", Net = 70 }, new() { LineId = "b", ProductId = "cup", Net = 30 }],
            Shipping = 10,
            Total = 110,
        };
        await shop.HappenAsync(shop.Paid("1", 0) with { Order = order });
        await shop.HappenAsync(shop.Refunded("1", 30) with { Lines = [new("b", 30)] });
        Assert.That((await shop.BalancesAsync()).Pending, Is.EqualTo(70));
    }

    [TestCase(3, 2, 1)]
    [TestCase(3, 1, 2)]
    [TestCase(7, 6, 1)]
    public async Task A_refund_of_two_thirds_leaves_exactly_the_third(decimal total, decimal refunded, long left)
    {
        await shop.HappenAsync(shop.Paid("1", total), shop.Refunded("1", refunded));
        Assert.That((await shop.BalancesAsync()).Pending, Is.EqualTo(left));
    }

    [Test]
    public async Task Refunding_only_the_shipping_takes_nothing()
    {
        await shop.HappenAsync(shop.Paid("1", 100));
        await shop.HappenAsync(shop.Refunded("1", 10) with { Lines = [] });
        Assert.That((await shop.BalancesAsync()).Pending, Is.EqualTo(100));
    }

    [Test]
    public async Task A_cancelled_order_keeps_nothing_and_a_later_refund_of_it_adds_nothing()
    {
        await shop.HappenAsync(shop.Paid("1", 100), shop.Cancelled("1"), shop.Refunded("1", 100));
        Assert.That((await shop.BalancesAsync()).Pending, Is.Zero);
        Assert.That((await shop.BalancesAsync()).ClawedBack, Is.EqualTo(100));
    }

    [Test]
    public async Task The_same_fact_with_other_content_is_kept_as_a_conflict_and_has_no_effect()
    {
        await shop.HappenAsync(shop.Paid("1", 100));
        var outcome = await shop.Engine.Events.RecordAsync(shop.Paid("1", 500));
        await shop.Engine.Events.ProcessAsync();
        Assert.That(outcome, Is.EqualTo(RecordOutcome.Conflict));
        Assert.That((await shop.BalancesAsync()).Pending, Is.EqualTo(100));
        Assert.That((await shop.Engine.Events.ProblemsAsync()).Single().Status, Is.EqualTo(InboxStatus.Conflict));
    }

    [Test]
    public async Task An_order_of_nothing_earns_nothing_and_is_no_problem()
    {
        var report = await shop.HappenAsync(shop.Paid("1", 0));
        Assert.That(report, Is.EqualTo(new ProcessingReport(1, 0, 0)));
        Assert.That(await shop.Engine.Events.ProblemsAsync(), Is.Empty);
    }

    [Test]
    public async Task An_order_with_a_negative_line_is_kept_as_refused_with_the_reason()
    {
        await shop.HappenAsync(shop.Paid("1", -5));
        var problem = (await shop.Engine.Events.ProblemsAsync()).Single();
        Assert.That(problem.Status, Is.EqualTo(InboxStatus.Refused));
        Assert.That(problem.Result, Does.Contain("Line 1 is negative"));
        Assert.That((await shop.BalancesAsync()).Pending, Is.Zero);
    }

    [Test]
    public async Task An_order_in_another_currency_is_refused()
    {
        await shop.HappenAsync(shop.Paid("1", 0) with { Order = Shop.Goods(10) with { Currency = Currency.Of("EUR") } });
        Assert.That((await shop.Engine.Events.ProblemsAsync()).Single().Result, Is.EqualTo("CurrencyUnknown EUR"));
    }

    [Test]
    public async Task An_order_beyond_all_measure_is_refused_and_the_ledger_stays_clean()
    {
        await shop.HappenAsync(shop.Paid("1", 79_000_000_000_000_000_000m), shop.Paid("2", 10));
        Assert.That((await shop.Engine.Events.ProblemsAsync()).Single().Result, Does.Contain("larger than"));
        Assert.That((await shop.BalancesAsync()).Pending, Is.EqualTo(10));
    }

    [Test]
    public void A_member_of_another_scope_does_not_get_into_the_inbox() =>
        Assert.That(() => shop.Engine.Events.Prepare(shop.Paid("1", 10) with { Member = MemberId.Of("elsewhere", "ann") }), Throws.ArgumentException);

    [Test]
    public void The_same_fact_written_by_an_earlier_version_is_no_contradiction()
    {
        var item = shop.Engine.Events.Prepare(shop.Paid("1", 100));
        var earlier = item.Payload.Replace("\"quantity\":", "\"forgotten\":true,\"quantity\":", StringComparison.Ordinal);
        Assert.That(item.ContentHash, Does.StartWith("1:"));
        Assert.That((earlier != item.Payload, item.IsSameAs("0:other", earlier), item.IsSameAs("0:other", item.Payload.Replace("100", "90", StringComparison.Ordinal))), Is.EqualTo((true, true, false)));
    }

    [Test]
    public async Task Nothing_moves_for_a_member_who_was_erased_in_between()
    {
        await shop.HappenAsync(shop.Paid("1", 100));
        await shop.HappenAsync(new MemberErased { Member = shop.Ann, OccurredAt = shop.Clock.Now });
        await shop.HappenAsync(shop.Refunded("1", 50), shop.Paid("2", 100));
        Assert.That((await shop.Engine.Members.TotalsAsync()).Balances, Has.Property("Pending").EqualTo(0).And.Property("Expired").EqualTo(100).And.Property("Issued").EqualTo(-100));
        Assert.That(await shop.Engine.Events.ProblemsAsync(), Has.Count.EqualTo(2).And.All.Property("Result").StartsWith("MemberErased"));
        Assert.That((await shop.Engine.Audit.RunAsync()).IsClean);
    }

    [Test]
    public async Task A_refund_takes_back_what_a_member_had_earned_before_being_blocked()
    {
        await shop.HappenAsync(shop.Paid("1", 100));
        await shop.Engine.Accounts.BlockAsync(shop.Ann, "chargebacks", "staff-7");
        var report = await shop.HappenAsync(shop.Refunded("1", 40));
        Assert.That((report.Refused, (await shop.BalancesAsync()).Pending), Is.EqualTo((0, 60L)));
    }

    [Test]
    public async Task A_fact_that_was_refused_is_not_known_to_those_worked_off_with_it()
    {
        await shop.Engine.Accounts.BlockAsync(shop.Ann, "chargebacks", "staff-7");
        var report = await shop.HappenAsync(shop.Placed("1", 100), shop.Paid("1", 100), shop.Cancelled("1"));
        Assert.That((report.Done, report.Refused), Is.EqualTo((1, 2)));
    }

    [Test]
    public async Task What_the_program_forgives_is_not_taken_with_a_later_fact_of_the_order()
    {
        await shop.Engine.Programs.PublishAsync("""{ "refunds": { "policy": "withinBalance" }, "earning": [ { "id": "purchase", "kind": "purchase", "pointsPerUnit": 1 } ] }""", "owner");
        await shop.HappenAsync(shop.Paid("1", 100));
        await shop.Engine.Accounts.DebitAsync(new(shop.Ann, "o", 100, "d1", "ann"));
        await shop.HappenAsync(shop.Refunded("1", 100));
        await shop.HappenAsync(shop.Paid("2", 60), shop.Cancelled("1"));
        Assert.That(await shop.BalancesAsync(), Has.Property("Available").EqualTo(60).And.Property("ClawedBack").EqualTo(0).And.Property("Deficit").EqualTo(0));
        Assert.That((await shop.Engine.Members.HistoryAsync(shop.Ann)).Single(entry => entry.Reason == EntryReason.Forgiveness), Has.Property("Points").EqualTo(Points.Of(100)));
    }

    [Test]
    public async Task A_refund_is_judged_by_the_program_that_was_in_force_at_the_award()
    {
        await shop.HappenAsync(shop.Paid("1", 50));
        const string Double = """{ "earning": [ { "id": "purchase", "kind": "purchase", "pointsPerUnit": 2 } ] }""";
        await shop.Engine.Programs.PublishAsync(Double, "owner");
        await shop.HappenAsync(shop.Refunded("1", 50));
        Assert.That(await shop.BalancesAsync(), Has.Property("ClawedBack").EqualTo(50).And.Property("Deficit").EqualTo(0));
    }
}
