using Encore.Journeys.Drivers;
using Encore.Loyalty.Referrals;
using Encore.Loyalty.Rewards;
using NUnit.Framework;

namespace Encore.Journeys.Stories;

/// <summary>Word of mouth and play.</summary>
public abstract partial class MerchantStories
{
    private const string Friendly = """
        {
          "earning": [
            { "id": "purchase", "kind": "purchase", "pointsPerUnit": 1 },
            { "id": "share", "kind": "share", "points": 5 },
            { "id": "bring-a-friend", "kind": "referral", "points": 200 },
            { "id": "brought", "kind": "referred", "points": 50 },
            { "id": "quest", "kind": "mission", "points": 30 }
          ],
          "rewards": [ { "id": "welcome", "kind": "coupon", "value": 5, "cost": 100 } ],
          "referral": { "minSpend": 30, "afterDays": 14, "welcomeReward": "welcome" },
          "missions": {
            "list": [
              { "id": "onboarding", "steps": [ { "do": "register" }, { "do": "order" }, { "do": "review" } ], "badge": { "en": "At home" } },
              { "id": "two-months", "steps": [ { "do": "orderMonths", "times": 2 } ], "points": 70 }
            ],
            "levels": [ { "id": "novice", "completed": 1 }, { "id": "adept", "completed": 2 } ]
          }
        }
        """;

    [Test]
    [Seed("W1")]
    public async Task A_friend_who_comes_by_the_link_brings_both_sides_what_the_program_says_and_a_refund_takes_it_back()
    {
        Needs(Need.Referrals, Need.Staff, Need.Clock);
        await store.PublishAsync(Friendly);
        var friend = await store.FriendAsync(await store.LinkForFriendsAsync(ann));
        await store.SettleAsync();
        Assert.That((await store.OverviewAsync(friend)).Vouchers.Single().RewardId, Is.EqualTo("welcome"));
        var order = await store.OrderAsync(friend, Small);
        await store.PayAsync(order);
        await store.PassDaysAsync(13);
        await LedgerIs();
        await store.PassDaysAsync(1);
        await LedgerIs("Accrual Issued>Available 200 bring-a-friend");
        await LedgerIs(friend, "Accrual Issued>Available 40 purchase", "Accrual Issued>Available 50 brought");
        var progress = await store.Staff.Referrals.ProgressAsync(store.Staff.Host.Member(ann.Customer));
        Assert.That((progress.Landed, progress.Registered, progress.Qualified, progress.Earned.Value), Is.EqualTo((1L, 1L, 1L, 200L)));

        await store.RefundAsync(order, 1);
        await LedgerIs("Accrual Issued>Available 200 bring-a-friend", "Clawback Available>ClawedBack 200 bring-a-friend");
        await LedgerIs(
            friend, "Accrual Issued>Available 40 purchase", "Accrual Issued>Available 50 brought", "Clawback Available>ClawedBack 40 purchase", "Clawback Available>ClawedBack 50 brought");
    }

    [Test]
    [Seed("W1")]
    public async Task What_staff_refuse_earns_neither_side_anything()
    {
        Needs(Need.Referrals, Need.Staff, Need.Clock);
        await store.PublishAsync(Friendly);
        var friend = await store.FriendAsync(await store.LinkForFriendsAsync(ann));
        await store.PayAsync(await store.OrderAsync(friend, Small));
        await store.Staff.ReferralCases.DecideAsync(store.Staff.Host.Member(friend.Customer), ReferralVerdict.Refuse, "staff", "The same person");
        await store.PassDaysAsync(20);
        await LedgerIs();
        Assert.That((await store.OverviewAsync(friend)).Vouchers.Single().Status, Is.EqualTo(VoucherStatus.Revoked));
        Assert.That((await store.Staff.ReferralCases.ListAsync(ReferralStatus.Refused)).Single().Decision!.Reason, Is.EqualTo("The same person"));
    }

    [Test]
    [Seed("W2")]
    public async Task Passing_a_product_on_earns_and_is_counted_with_the_friends()
    {
        Needs(Need.Referrals, Need.Staff, Need.Occasions);
        await store.PublishAsync(Friendly);
        await store.LinkForFriendsAsync(ann);
        await store.ShareAsync(ann);
        await LedgerIs("Accrual Issued>Available 5 share");
        Assert.That((await store.Staff.Referrals.ProgressAsync(store.Staff.Host.Member(ann.Customer))).Shares, Is.EqualTo(1));
    }

    [Test]
    [Seed("W3")]
    public async Task A_mission_brings_points_a_badge_and_a_level_and_a_step_given_back_takes_them()
    {
        Needs(Need.Staff, Need.Clock, Need.Referrals);
        await store.PublishAsync(Friendly);
        var newcomer = await store.ShopperAsync();
        var member = store.Staff.Host.Member(newcomer.Customer);
        var order = await store.OrderAsync(newcomer, Small);
        await store.PayAsync(order);
        await store.ApproveAsync(await store.ReviewAsync(newcomer));
        await LedgerIs(newcomer, "Accrual Issued>Available 40 purchase", "Accrual Issued>Available 30 quest");
        Assert.That((await store.Staff.Missions.StandingAsync(member)).Badges.Single().Id, Is.EqualTo("onboarding"));

        await store.RefundAsync(order, 1);
        await LedgerIs(newcomer, "Accrual Issued>Available 40 purchase", "Accrual Issued>Available 30 quest", "Clawback Available>ClawedBack 40 purchase", "Clawback Available>ClawedBack 30 quest");
        var standing = await store.Staff.Missions.StandingAsync(member);
        Assert.That((standing.Badges.Any(), standing.Level), Is.EqualTo((false, (Encore.Loyalty.Missions.MissionLevel?)null)));
    }

    [Test]
    [Seed("W3")]
    public async Task Orders_in_two_months_one_after_the_other_are_a_streak()
    {
        Needs(Need.Staff, Need.Clock, Need.Referrals);
        await store.PublishAsync(Friendly);
        await store.PayAsync(await store.OrderAsync(ann, Small));
        await store.PassDaysAsync(31);
        await store.PayAsync(await store.OrderAsync(ann, Small));
        await LedgerIs("Accrual Issued>Available 40 purchase", "Accrual Issued>Available 40 purchase", "Accrual Issued>Available 70 quest");
    }
}
