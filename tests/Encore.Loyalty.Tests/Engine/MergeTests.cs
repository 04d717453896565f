using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Redemption;
using Encore.Loyalty.Rewards;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Engine;

/// <summary>Ann bought as a guest and signs in: everything of the guest's ledger stands in hers, and later facts of either id reach it.</summary>
public sealed class MergeTests
{
    private static readonly MemberId Guest = MemberId.Of("shop", "guest-7f3a");

    private Shop shop = null!;

    [SetUp]
    public void Open() => shop = new();

    [TearDown]
    public async Task Every_ledger_is_sound()
    {
        Assert.That((await shop.Engine.Audit.RunAsync()).Findings, Is.Empty);
        shop.Dispose();
    }

    [Test]
    public async Task Pending_and_available_points_go_over_with_their_terms_and_nothing_stays_behind()
    {
        await shop.HappenAsync(Guests(shop.Paid("g1", 100)), Guests(new ReviewApproved { Member = Guest, OccurredAt = shop.Clock.Now, ReviewId = "r", ProductId = "tea" }));
        await shop.HappenAsync(shop.Paid("a1", 30));
        await MergeAsync();

        var (guest, ann) = (await AccountAsync(Guest), await AccountAsync(shop.Ann));
        Assert.That((guest.Status, guest.MergedInto, guest.Balances, guest.Lots.Count), Is.EqualTo((MemberStatus.Merged, (MemberId?)shop.Ann, default(Balances), 0)));
        Assert.That((ann.Balances.Pending, ann.Balances.Available, ann.Balances.Issued, ann.Balances.Transferred), Is.EqualTo((130L, 10L, -140L, 0L)));
        var lot = ann.Lots.Single(lot => lot.Source == SourceKey.Order("g1"));
        Assert.That((lot.RuleId, lot.Terms.Kind, lot.Granted.Value), Is.EqualTo(("purchase", SourceKind.Purchase, 100L)));
        Assert.That((lot.Terms.MaturesAt, lot.Terms.RedeemableFor.ToString()), Is.EqualTo(((DateTimeOffset?)shop.Clock.Now.AddDays(14), "coupon,product,service")));
    }

    [TestCase(0, 10L)]
    [TestCase(1, 10L)]
    [TestCase(2, 0L)]
    public async Task Two_reviews_of_one_product_are_one_award_as_soon_as_their_writers_are_one(int withdrawn, long left)
    {
        await shop.HappenAsync(Review(shop.Ann, "r1"), Review(Guest, "r2"), Review(shop.Ann, "r3", "cup"));
        await shop.HappenAsync([.. new[] { (Guest, "r2"), (shop.Ann, "r1") }.Take(withdrawn).Select(review => new ReviewWithdrawn { Member = review.Item1, ReviewId = review.Item2, ProductId = "tea", OccurredAt = shop.Clock.Now })]);
        await MergeAsync();

        var balances = (await AccountAsync(shop.Ann)).Balances;
        Assert.That((balances.Available, balances.ClawedBack, balances.Issued), Is.EqualTo((left + 10, 20 - left, -30L)));
        Assert.That((await shop.Records.ActivitiesAsync(shop.Ann)).Where(activity => activity is { RuleId: "review" } && activity.Source == SourceKey.Review("tea")).Select(activity => activity.Points.Value), Is.EqualTo(new[] { left }));
        var last = (await shop.Engine.Members.HistoryAsync(shop.Ann, limit: 1)).Single();
        await shop.HappenAsync(Review(Guest, "r4"));
        Assert.That((await AccountAsync(shop.Ann)).Balances.Available, Is.EqualTo(20L), "as the next fact says");
        Assert.That(left == 0 || (await shop.Engine.Members.HistoryAsync(shop.Ann, limit: 1)).Single() == last, "nothing was left to do");
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_refund_of_the_guests_order_takes_back_exactly_its_part_under_either_id(bool underTheGuestsId)
    {
        await shop.HappenAsync(Guests(shop.Paid("g1", 100)), shop.Paid("a1", 50));
        await MergeAsync();
        var refund = shop.Refunded("g1", 25);
        await shop.HappenAsync(underTheGuestsId ? Guests(refund) : refund);
        await shop.HappenAsync(refund, Guests(refund));

        var ann = await AccountAsync(shop.Ann);
        Assert.That((ann.Balances.Pending, ann.Balances.ClawedBack), Is.EqualTo((125L, 25L)));
        Assert.That(ann.Lots.Single(lot => lot.Source == SourceKey.Order("g1")).Pending.Value, Is.EqualTo(75));
    }

    [Test]
    public async Task A_refund_after_the_guest_had_spent_the_points_leaves_a_deficit_with_the_one_who_goes_on()
    {
        await shop.HappenAsync(Guests(shop.Paid("g1", 100)));
        shop.Clock.Advance(TimeSpan.FromDays(14));
        await shop.Engine.Redemptions.RedeemAsync(new(Guest, "coupon-5", "v1", "guest"));
        await MergeAsync();
        await shop.HappenAsync(Guests(shop.Refunded("g1", 40)));
        Assert.That((await shop.BalancesAsync()).Owed.Value, Is.EqualTo(40));
    }

    [Test]
    public async Task What_was_forgiven_to_the_guest_stays_forgiven_to_the_one_who_goes_on()
    {
        await shop.Engine.Programs.PublishAsync("""{ "refunds": { "policy": "withinBalance" }, "earning": [ { "id": "purchase", "kind": "purchase", "pointsPerUnit": 1 } ] }""", "owner");
        await shop.HappenAsync(Guests(shop.Paid("g1", 100)), shop.Paid("a1", 80));
        await shop.Engine.Accounts.DebitAsync(new(Guest, "o", 70, "d1", "guest"));
        await shop.HappenAsync(Guests(shop.Refunded("g1", 100)));
        await MergeAsync();
        await shop.HappenAsync(Guests(shop.Cancelled("g1")));
        Assert.That(await shop.BalancesAsync(), Has.Property("Available").EqualTo(80).And.Property("ClawedBack").EqualTo(30));
    }

    [Test]
    public async Task A_refund_before_and_one_after_the_merge_end_at_what_is_still_paid_for()
    {
        await shop.HappenAsync(Guests(shop.Paid("g1", 100)), Guests(shop.Refunded("g1", 30)));
        await MergeAsync();
        await shop.HappenAsync(shop.Refunded("g1", 80));
        Assert.That(await shop.BalancesAsync(), Has.Property("Pending").EqualTo(20).And.Property("ClawedBack").EqualTo(80));
    }

    [Test]
    public async Task An_order_paid_as_a_guest_earns_once_under_both_ids()
    {
        await shop.HappenAsync(Guests(shop.Paid("g1", 100)));
        await MergeAsync();
        await shop.HappenAsync(shop.Paid("g1", 100), Guests(shop.Paid("g1", 100)));
        Assert.That((await shop.BalancesAsync()).Pending, Is.EqualTo(100));
    }

    [Test]
    public async Task An_order_paid_after_the_merge_under_the_guests_id_earns_for_the_one_who_goes_on()
    {
        await MergeAsync();
        await shop.HappenAsync(Guests(shop.Paid("g2", 60)));
        Assert.That((await shop.BalancesAsync()).Pending, Is.EqualTo(60));
    }

    [Test]
    public async Task Vouchers_go_along_and_a_refund_returns_their_points_in_proportion_counting_what_came_back_before()
    {
        await shop.HappenAsync(Guests(shop.Paid("g1", 100)));
        shop.Clock.Advance(TimeSpan.FromDays(14));
        var voucher = (await shop.Engine.Redemptions.RedeemAsync(new(Guest, "coupon-5", "v1", "guest"))).Voucher!;
        await shop.HappenAsync(Guests(shop.Paid("g2", 20, voucher.Code)), Guests(shop.Refunded("g2", 5)));
        await MergeAsync();
        Assert.That((await shop.Engine.Members.OverviewAsync(shop.Ann)).Vouchers.Single(), Is.EqualTo(voucher with { Member = shop.Ann, Status = VoucherStatus.Used, OrderId = "g2" }));

        await shop.HappenAsync(Guests(shop.Refunded("g2", 10)));
        Assert.That(await shop.BalancesAsync(), Has.Property("Redeemed").EqualTo(50).And.Property("Available").EqualTo(50));
    }

    [Test]
    public async Task Open_reservations_go_along_and_can_be_redeemed()
    {
        await shop.HappenAsync(Guests(shop.Paid("g1", 100)));
        shop.Clock.Advance(TimeSpan.FromDays(14));
        await shop.Engine.Reservations.ReserveAsync(new() { Member = Guest, Order = "cart", Points = 60, Total = Money.Of(50, "USD"), RequestId = "s1", Actor = "guest" });
        await MergeAsync();
        Assert.That((await shop.BalancesAsync()).Reserved, Is.EqualTo(60));
        Assert.That((await shop.Engine.Reservations.RedeemAsync(Guest, "s1")).Refusal, Is.EqualTo(new Refusal(RefusalCode.MemberMerged, shop.Ann.Value)));
        Assert.That((await shop.Engine.Reservations.RedeemAsync(shop.Ann, "s1")).State, Is.EqualTo(ReservationState.Redeemed));
    }

    [TestCase(0)]
    [TestCase(30)]
    public async Task An_order_counts_on_what_the_guest_had_set_aside_whether_or_not_its_time_was_over_at_the_merge(int merges)
    {
        await shop.HappenAsync(Guests(shop.Paid("g1", 100)));
        shop.Clock.Advance(TimeSpan.FromDays(14));
        var asked = new ReserveRequest { Member = Guest, Order = "cart", Points = 60, Total = Money.Of(50, "USD"), RequestId = "s1", Actor = "guest", Timeout = TimeSpan.FromMinutes(20) };
        await shop.Engine.Reservations.ReserveAsync(asked);
        shop.Clock.Advance(TimeSpan.FromMinutes(merges));
        await MergeAsync();
        shop.Clock.Advance(TimeSpan.FromMinutes(30));
        await shop.HappenAsync(Guests(shop.Placed("g2", 50) with { Order = Shop.Goods(50) with { Spending = "s1" } }));
        Assert.That(await shop.BalancesAsync(), Has.Property("Available").EqualTo(40).And.Property("Redeemed").EqualTo(60));
    }

    [Test]
    public async Task A_request_that_the_guest_made_is_answered_again_after_the_merge()
    {
        await shop.HappenAsync(Guests(shop.Paid("g1", 100)));
        shop.Clock.Advance(TimeSpan.FromDays(14));
        var asked = new ReserveRequest { Member = Guest, Order = "cart", Points = 60, Total = Money.Of(50, "USD"), RequestId = "s1", Actor = "guest" };
        await shop.Engine.Reservations.ReserveAsync(asked);
        shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await MergeAsync();
        Assert.That((await shop.Engine.Reservations.ReserveAsync(asked with { Member = shop.Ann })).State, Is.EqualTo(ReservationState.Open));
    }

    [Test]
    public async Task A_lot_keeps_its_source_and_what_was_owed_and_came_back_is_not_given_back_twice()
    {
        await shop.Engine.Accounts.DebitAsync(new(Guest, "g1", 30, "d1", "x"));
        await shop.HappenAsync(Guests(shop.Paid("g0", 30)));
        shop.Clock.Advance(TimeSpan.FromDays(14));
        await shop.HappenAsync(Guests(shop.Placed("g1", 30) with { Order = Shop.Goods(30) with { Spending = "d1" } }), Guests(shop.Refunded("g1", 10)));
        await MergeAsync();
        Assert.That((await AccountAsync(shop.Ann)).Lots.Select(lot => (lot.Source.Value, lot.Available.Value)), Is.EqualTo(new[] { ("spending:d1", 10L) }));
        await shop.HappenAsync(Guests(shop.Refunded("g1", 30)));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(30));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task What_was_set_aside_and_freed_before_the_merge_goes_over_as_free(bool byTimeout)
    {
        await shop.HappenAsync(Guests(shop.Paid("g1", 100)));
        shop.Clock.Advance(TimeSpan.FromDays(14));
        await shop.Engine.Reservations.ReserveAsync(new() { Member = Guest, Order = "cart", Points = 60, Total = Money.Of(50, "USD"), RequestId = "s1", Actor = "guest" });
        if (byTimeout)
        {
            shop.Clock.Advance(TimeSpan.FromHours(2));
        }
        else
        {
            await shop.Engine.Reservations.ReleaseAsync(Guest, "s1");
        }

        await MergeAsync();
        Assert.That(await shop.BalancesAsync(), Has.Property("Available").EqualTo(100).And.Property("Reserved").EqualTo(0));
        Assert.That((await shop.Engine.Reservations.RedeemAsync(shop.Ann, "s1")).Refusal!.Code, Is.EqualTo(RefusalCode.ReservationUnknown), "its story stays with the guest's ledger");
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task What_one_owes_is_settled_with_what_the_other_has(bool theGuestOwes)
    {
        var (debtor, other) = theGuestOwes ? (Guest, shop.Ann) : (shop.Ann, Guest);
        await shop.Engine.Accounts.DebitAsync(new(debtor, "o", 70, "d1", "x"));
        await shop.HappenAsync(new Processing.Events.Shared { Member = other, OccurredAt = shop.Clock.Now, ShareId = "s" }, shop.Paid("g1", 100) with { Member = other });
        shop.Clock.Advance(TimeSpan.FromDays(14));
        await MergeAsync();
        Assert.That(await shop.BalancesAsync(), Has.Property("Available").EqualTo(35).And.Property("Deficit").EqualTo(0));
    }

    [Test]
    public async Task Merging_again_changes_nothing_and_merging_into_another_is_refused()
    {
        var bob = MemberId.Of("shop", "bob");
        await shop.HappenAsync(Guests(shop.Paid("g1", 100)));
        await MergeAsync();
        var entries = (await AccountAsync(shop.Ann)).LastSequence;
        await MergeAsync();
        Assert.That((await AccountAsync(shop.Ann)).LastSequence, Is.EqualTo(entries));
        Assert.That((await shop.HappenAsync(new MembersMerged { Member = shop.Ann, Into = Guest, OccurredAt = shop.Clock.Now })).Refused, Is.EqualTo(1), "a circle");

        await shop.HappenAsync(new MembersMerged { Member = shop.Ann, Into = bob, OccurredAt = shop.Clock.Now });
        Assert.That((await AccountAsync(bob)).Balances.Pending, Is.EqualTo(100));
        await shop.HappenAsync(new MembersMerged { Member = Guest, Into = MemberId.Of("shop", "eve"), OccurredAt = shop.Clock.Now });
        Assert.That((await shop.Engine.Events.ProblemsAsync()).Select(problem => problem.Result), Is.EqualTo(new[] { "MemberMerged shop/ann", "MemberMerged shop/ann" }), "the circle, and the contradiction");
    }

    [Test]
    public async Task By_way_of_another_the_guests_facts_reach_the_last_one()
    {
        var bob = MemberId.Of("shop", "bob");
        await shop.HappenAsync(Guests(shop.Paid("g1", 100)));
        await MergeAsync();
        await shop.HappenAsync(new MembersMerged { Member = shop.Ann, Into = bob, OccurredAt = shop.Clock.Now });
        await shop.HappenAsync(Guests(shop.Refunded("g1", 50)), Guests(shop.Paid("g2", 10)));

        var last = await AccountAsync(bob);
        Assert.That((last.Balances.Pending, last.Absorbed), Is.EqualTo((60L, (IReadOnlyList<MemberId>)[shop.Ann, Guest])));
    }

    [Test]
    public async Task Nobody_merges_into_an_erased_member_or_into_itself()
    {
        await shop.HappenAsync(Guests(shop.Paid("g1", 100)), new MemberErased { Member = shop.Ann, OccurredAt = shop.Clock.Now });
        Assert.That((await shop.HappenAsync(new MembersMerged { Member = Guest, Into = shop.Ann, OccurredAt = shop.Clock.Now })).Refused, Is.EqualTo(1));
        Assert.That((await AccountAsync(Guest)).Balances.Pending, Is.EqualTo(100));
        Assert.That(new MembersMerged { Member = Guest, Into = Guest, OccurredAt = shop.Clock.Now }.Problem(), Is.Not.Null);
    }

    [Test]
    public async Task A_hold_on_the_guest_holds_the_one_who_goes_on()
    {
        await shop.HappenAsync(Guests(shop.Paid("g1", 100)));
        await shop.Engine.Accounts.BlockAsync(Guest, "fraud", "staff-7");
        await MergeAsync();
        Assert.That((await AccountAsync(shop.Ann)).Status, Is.EqualTo(MemberStatus.Blocked));
    }

    [Test]
    public async Task Facts_that_waited_during_the_merge_have_their_effect_once()
    {
        await shop.Engine.Events.RecordAsync([Guests(shop.Paid("g1", 100)), new MembersMerged { Member = Guest, Into = shop.Ann, OccurredAt = shop.Clock.Now }, shop.Paid("g1", 100), Guests(shop.Refunded("g1", 10))]);
        await shop.Engine.Events.ProcessAsync();
        Assert.That((await shop.BalancesAsync()).Pending, Is.EqualTo(90));
    }

    private Task MergeAsync() => shop.HappenAsync(new MembersMerged { Member = Guest, Into = shop.Ann, OccurredAt = shop.Clock.Now });

    private ReviewApproved Review(MemberId member, string id, string product = "tea") => new() { Member = member, OccurredAt = shop.Clock.Now, ReviewId = id, ProductId = product };

    private static LoyaltyEvent Guests(LoyaltyEvent fact) => fact with { Member = Guest };

    private Task<MemberAccount> AccountAsync(MemberId member) => shop.Engine.Members.AccountAsync(member);
}
