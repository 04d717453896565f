using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Engine;

/// <summary>What staff, or the platform, does to an account.</summary>
public sealed class AccountDeskTests
{
    private Shop shop = null!;

    [SetUp]
    public void Open() => shop = new();

    [TearDown]
    public void Close() => shop.Dispose();

    [Test]
    public async Task Points_are_given_by_hand_once_with_reason_and_actor()
    {
        await AdjustAsync("a1", 50);
        Assert.That((await AdjustAsync("a1", 50)).Refusal, Is.Null);
        Assert.That((await AdjustAsync("a1", 51)).Refusal!.Code, Is.EqualTo(RefusalCode.RequestConflict));
        var entry = (await shop.Engine.Members.HistoryAsync(shop.Ann)).Single();
        Assert.That((entry.Points.Value, entry.Note, entry.Actor, entry.Explain().Lot!.ExpiresAt), Is.EqualTo((50L, "goodwill", "staff-7", (DateTimeOffset?)new DateTimeOffset(2026, 2, 2, 0, 0, 0, TimeSpan.Zero))));
    }

    [Test]
    public async Task Points_are_taken_by_hand_but_no_more_than_there_are()
    {
        await AdjustAsync("a1", 50);
        Assert.That((await AdjustAsync("a2", -51)).Refusal!.Code, Is.EqualTo(RefusalCode.PointsInsufficient));
        Assert.That((await AdjustAsync("a2", -20)).Account!.Balances.Available, Is.EqualTo(30));
    }

    [TestCase("", "staff-7", 5)]
    [TestCase(" ", "staff-7", 5)]
    [TestCase("goodwill", "", 5)]
    [TestCase("goodwill", "staff-7", 0)]
    [TestCase("goodwill", "staff-7", long.MinValue)]
    public async Task An_adjustment_needs_a_reason_an_actor_and_points(string reason, string actor, long points) =>
        Assert.That((await AdjustAsync("a1", points, reason, actor)).Refusal!.Code, Is.EqualTo(RefusalCode.RequestInvalid));

    [Test]
    public async Task Too_many_points_at_once_are_refused() =>
        Assert.That((await AdjustAsync("a1", Points.MaxPerMovement + 1)).Refusal!.Code, Is.EqualTo(RefusalCode.AmountTooLarge));

    [Test]
    public async Task A_debit_that_cannot_be_refused_is_made_once_and_a_shortfall_is_put_before_a_person()
    {
        await AdjustAsync("a1", 50);
        var debit = new DebitRequest(shop.Ann, "1042", 80, "d1", "ann");
        await shop.Engine.Accounts.DebitAsync(debit);
        Assert.That((await shop.Engine.Accounts.DebitAsync(debit)).Account!.Balances.Owed.Value, Is.EqualTo(30));
        Assert.That((await shop.Engine.Accounts.DebitAsync(debit with { Points = 81 })).Refusal!.Code, Is.EqualTo(RefusalCode.RequestConflict));
        var problem = (await shop.Engine.Events.ProblemsAsync()).Single();
        Assert.That((problem.Kind, problem.Result), Is.EqualTo(("points-debited", "PointsInsufficient 1042 (wanted 80, present 50)")));
        Assert.That((await shop.Engine.Members.HistoryAsync(shop.Ann))[0].Actor, Is.EqualTo("member"), "the member's own id is in no entry");
    }

    [Test]
    public async Task A_debit_that_the_points_cover_needs_nobody()
    {
        await AdjustAsync("a1", 50);
        await shop.Engine.Accounts.DebitAsync(new(shop.Ann, "1042", 50, "d1", "ann"));
        Assert.That(await shop.Engine.Events.ProblemsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_blocked_member_neither_earns_nor_spends_until_it_is_unblocked_and_who_did_it_is_known()
    {
        await AdjustAsync("a1", 500);
        await shop.Engine.Accounts.BlockAsync(shop.Ann, "returns too much", "staff-7");
        await shop.Engine.Accounts.BlockAsync(shop.Ann, "again", "staff-8");
        Assert.That((await shop.Engine.Redemptions.RedeemAsync(new(shop.Ann, "coupon-5", "r1", "ann"))).Refusal!.Code, Is.EqualTo(RefusalCode.MemberBlocked));
        Assert.That((await shop.HappenAsync(shop.Paid("1", 10))).Refused, Is.EqualTo(1));

        await shop.Engine.Accounts.UnblockAsync(shop.Ann, "settled", "staff-9");
        Assert.That((await shop.Engine.Redemptions.RedeemAsync(new(shop.Ann, "coupon-5", "r1", "ann"))).Refusal, Is.Null);
        Assert.That((await shop.Records.StatusesAsync(shop.Ann)).Select(change => (change.Status, change.Actor, change.Reason)), Is.EqualTo(new[]
        {
            (MemberStatus.Blocked, "staff-7", "returns too much"), (MemberStatus.Active, "staff-9", "settled"),
        }));
    }

    [Test]
    public async Task What_happened_while_a_member_was_blocked_has_its_effect_after_it_is_unblocked()
    {
        await AdjustAsync("a1", 500);
        var voucher = (await shop.Engine.Redemptions.RedeemAsync(new(shop.Ann, "coupon-5", "r1", "ann"))).Voucher!;
        await shop.Engine.Vouchers.ReserveAsync(shop.Ann, voucher.Code, "1");
        await shop.Engine.Accounts.BlockAsync(shop.Ann, "returns too much", "staff-7");
        await shop.HappenAsync(shop.Paid("1", 80, voucher.Code));
        await shop.HappenAsync(shop.Refunded("1", 20));
        Assert.That(await shop.BalancesAsync(), Has.Property("Pending").EqualTo(0).And.Property("Redeemed").EqualTo(100));

        await shop.Engine.Accounts.UnblockAsync(shop.Ann, "settled", "staff-9");
        await shop.Engine.Jobs.RunAsync();
        Assert.That(await shop.BalancesAsync(), Has.Property("Pending").EqualTo(60).And.Property("Redeemed").EqualTo(75));
        Assert.That((await shop.Engine.Members.OverviewAsync(shop.Ann)).Vouchers.Single().Status, Is.EqualTo(Encore.Loyalty.Rewards.VoucherStatus.Used));
        Assert.That(await shop.Engine.Events.ProblemsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_fact_of_a_guest_who_became_part_of_a_blocked_member_has_its_effect_after_it_is_unblocked_too()
    {
        var guest = MemberId.Of("shop", "guest-1");
        await shop.HappenAsync(new Processing.Events.MembersMerged { Member = guest, Into = shop.Ann, OccurredAt = shop.Clock.Now });
        await shop.Engine.Accounts.BlockAsync(shop.Ann, "returns too much", "staff-7");
        Assert.That((await shop.HappenAsync(shop.Paid("1", 80) with { Member = guest })).Refused, Is.EqualTo(1));
        await shop.Engine.Accounts.UnblockAsync(shop.Ann, "settled", "staff-9");
        await shop.Engine.Jobs.RunAsync();
        Assert.That((await shop.BalancesAsync()).Pending, Is.EqualTo(80));
    }

    private Task<AccountResult> AdjustAsync(string request, long points, string reason = "goodwill", string actor = "staff-7") => shop.Engine.Accounts.AdjustAsync(new()
    {
        Member = shop.Ann, Points = points, Reason = reason, Actor = actor, RequestId = request, Validity = new() { Months = 1 },
    });
}
