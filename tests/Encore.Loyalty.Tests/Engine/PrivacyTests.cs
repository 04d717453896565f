using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Processing.Events;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Engine;

public sealed class PrivacyTests
{
    private static readonly MemberId Guest = MemberId.Of("shop", "guest-7f3a");

    private Shop shop = null!;

    [SetUp]
    public async Task Open()
    {
        shop = new();
        await shop.HappenAsync(shop.Paid("1", 250));
        shop.Clock.Advance(TimeSpan.FromDays(14));
        await shop.Engine.Redemptions.RedeemAsync(new(shop.Ann, "coupon-5", "r1", "ann"));
        await shop.Engine.Accounts.AdjustAsync(new() { Member = shop.Ann, Points = 7, Reason = "Ann moved to Elm Street 5", Actor = "staff-7", RequestId = "a1" });
    }

    [TearDown]
    public async Task Every_ledger_is_sound()
    {
        Assert.That((await shop.Engine.Audit.RunAsync()).Findings, Is.Empty);
        shop.Dispose();
    }

    [Test]
    public async Task Erasing_leaves_the_sums_and_a_mark_and_nothing_that_leads_to_the_person()
    {
        var before = await shop.Engine.Members.TotalsAsync();
        await shop.Engine.Privacy.EraseAsync(shop.Ann, "staff-7");
        await shop.Engine.Privacy.EraseAsync(shop.Ann, "staff-7");

        Assert.That((await shop.Engine.Members.TotalsAsync()).Balances, Is.EqualTo(before.Balances.Move(LedgerAccount.Available, LedgerAccount.Expired, Points.Of(157))));
        var accounts = await shop.Engine.Members.ListAsync();
        var (mark, ledger) = (accounts.Single(account => account.Member == shop.Ann), accounts.Single(account => account.Member != shop.Ann));
        Assert.That((mark.Status, mark.LastSequence, ledger.Status), Is.EqualTo((MemberStatus.Erased, 0L, MemberStatus.Erased)));
        Assert.That(await shop.Engine.Members.HistoryAsync(shop.Ann), Is.Empty);

        var left = await shop.Engine.Privacy.ExportAsync(ledger.Member, "staff-7");
        Assert.That(left, Does.Not.Contain("Elm Street").And.Not.Contain("shop/ann").And.Not.Contain("\"ann\""));
        var export = JObject.Parse(left);
        Assert.That(export["vouchers"]!.Select(voucher => (string?)voucher["status"]), Is.EqualTo(new[] { "revoked" }));
        Assert.That(export["facts"]!.Select(fact => (string?)fact["payload"]), Is.All.Empty);
    }

    [Test]
    public async Task Who_erased_and_when_is_known()
    {
        await shop.Engine.Privacy.EraseAsync(shop.Ann, "staff-7");
        Assert.That(await shop.Records.StatusesAsync(shop.Ann), Is.EqualTo(new[] { new StatusChange(shop.Ann, shop.Clock.Now, MemberStatus.Erased, "staff-7", "") }));
    }

    [Test]
    public async Task Facts_told_again_after_the_erasure_earn_nothing_open_nothing_and_are_not_kept()
    {
        await shop.Engine.Privacy.EraseAsync(shop.Ann, "ann");
        await shop.HappenAsync(shop.Paid("1", 250), shop.Paid("2", 80), shop.Refunded("1", 50));
        Assert.That(await shop.BalancesAsync(), Is.EqualTo(default(Balances)));
        Assert.That((await shop.Records.FactsAsync(shop.Ann)).Select(fact => fact.Payload), Is.All.Empty);
        Assert.That((await shop.Engine.Accounts.AdjustAsync(new() { Member = shop.Ann, Points = 7, Reason = "x", Actor = "staff", RequestId = "a2" })).Refusal!.Code, Is.EqualTo(RefusalCode.MemberErased));
    }

    [Test]
    public async Task What_an_erased_member_could_still_claim_is_given_up_so_nothing_of_it_stays_a_liability()
    {
        await shop.HappenAsync(shop.Paid("2", 80));
        await shop.Engine.Reservations.ReserveAsync(new() { Member = shop.Ann, Order = "cart", Points = 60, Total = Money.Of(50, "USD"), RequestId = "s1", Actor = "ann" });
        await shop.Engine.Privacy.EraseAsync(shop.Ann, "ann");

        var totals = (await shop.Engine.Members.TotalsAsync()).Balances;
        Assert.That((totals.Available, totals.Pending, totals.Reserved, totals.Expired), Is.EqualTo((0L, 0L, 0L, 150L + 7 + 80)));
        var ledger = (await shop.Engine.Members.ListAsync()).Single(account => account.Member != shop.Ann).Member;
        Assert.That((await shop.Engine.Members.HistoryAsync(ledger, limit: 3)).Select(entry => (entry.Reason, entry.To)), Is.All.EqualTo((EntryReason.Erasure, LedgerAccount.Expired)));
        Assert.That((await shop.Engine.Members.AccountAsync(ledger)).NextDueAt, Is.Null);
    }

    [Test]
    public async Task What_an_erased_member_owed_is_written_off_by_an_entry()
    {
        await shop.Engine.Accounts.DebitAsync(new(shop.Ann, "9", 200, "d1", "ann"));
        var owed = (await shop.BalancesAsync()).Deficit;
        await shop.Engine.Privacy.EraseAsync(shop.Ann, "staff-7");

        var totals = (await shop.Engine.Members.TotalsAsync()).Balances;
        Assert.That((owed, totals.Deficit, totals.Adjusted, totals.Expired), Is.EqualTo((-43L, 0L, -7L - 43, 0L)));
        var ledger = (await shop.Engine.Members.ListAsync()).Single(account => account.Member != shop.Ann).Member;
        var last = (await shop.Engine.Members.HistoryAsync(ledger, limit: 1)).Single();
        Assert.That((last.Reason, last.From, last.To, last.Points.Value, last.Actor), Is.EqualTo((EntryReason.Erasure, LedgerAccount.Adjusted, LedgerAccount.Deficit, 43L, "staff-7")));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_guest_that_became_part_of_the_member_is_forgotten_too(bool erasesTheGuestOnly)
    {
        await shop.HappenAsync(shop.Paid("g1", 10) with { Member = Guest }, new MembersMerged { Member = Guest, Into = shop.Ann, OccurredAt = shop.Clock.Now });
        await shop.Engine.Privacy.EraseAsync(erasesTheGuestOnly ? Guest : shop.Ann, "staff-7");

        var accounts = await shop.Engine.Members.ListAsync();
        Assert.That(accounts.Single(account => account.Member == Guest), Has.Property("Status").EqualTo(MemberStatus.Erased).And.Property("LastSequence").EqualTo(0));
        Assert.That(accounts.SelectMany(account => account.Absorbed), Is.Empty);
        Assert.That(accounts.Single(account => account.Member == shop.Ann).Status, Is.EqualTo(erasesTheGuestOnly ? MemberStatus.Active : MemberStatus.Erased));
    }

    [Test]
    public async Task The_export_holds_everything_and_is_recorded()
    {
        await shop.HappenAsync(shop.Paid("g1", 10) with { Member = Guest }, new MembersMerged { Member = Guest, Into = shop.Ann, OccurredAt = shop.Clock.Now });
        var export = JObject.Parse(await shop.Engine.Privacy.ExportAsync(shop.Ann, "ann"));

        Assert.That((string?)export["account"]!["member"], Is.EqualTo("shop/ann"));
        Assert.That(export["entries"]!.Select(entry => (string?)entry["note"]), Does.Contain("Ann moved to Elm Street 5"));
        Assert.That((export["vouchers"]!.Count(), export["facts"]!.Count(), export["absorbed"]!.Count()), Is.EqualTo((1, 1, 1)));
        Assert.That((string?)export["absorbed"]![0]!["facts"]![0]!["payload"], Does.Contain("g1"));
        Assert.That((await shop.Records.StatusesAsync(shop.Ann)).Single(), Is.EqualTo(new StatusChange(shop.Ann, shop.Clock.Now, MemberStatus.Active, "member", PrivacyDesk.Export)));
    }
}
