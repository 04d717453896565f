using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Referrals;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Referrals;

/// <summary>Who brings themselves, or too many at once.</summary>
public sealed class ReferralChecksTests
{
    private static readonly ReferralMarker Marker = new([.. Enumerable.Range(1, 32).Select(number => (byte)number)]);

    private static readonly MemberId Bob = Recommending.Friend("bob");

    [TestCase("ann.smith@gmail.com", "AnnSmith+shop@googlemail.com", true)]
    [TestCase("Ann@Example.com ", "ann+second@example.com", true)]
    [TestCase("ann.smith@example.com", "annsmith@example.com", false)]
    [TestCase("ann@proton.me", "ann@pm.me", true)]
    [TestCase("ann@icloud.com", "ann@me.com", true)]
    [TestCase("ａｎｎ@example.com", "ann@example.com", true)]
    [TestCase("ann@example.com", "ann@example.org", false)]
    [TestCase("+ann@example.com", "+bob@example.com", false)]
    public void Spellings_of_one_mailbox_are_known_as_one(string one, string other, bool same) =>
        Assert.That(Marker.Of(email: one).Email == Marker.Of(email: other).Email, Is.EqualTo(same));

    [Test]
    public void Marks_are_keyed_and_tell_what_they_are_of() => Assert.Multiple(() =>
    {
        var other = new ReferralMarker([.. Enumerable.Repeat((byte)7, 16)]);
        Assert.That(Marker.Of(email: "ann@example.com").Email, Is.Not.EqualTo(other.Of(email: "ann@example.com").Email));
        Assert.That(Marker.Of(device: "x").Device, Is.Not.EqualTo(Marker.Of(ip: "x").Ip));
        Assert.That(Marker.Of(address: "Hill 1, 12345 Town").Address, Is.EqualTo(Marker.Of(address: "HILL 1 12345 town").Address));
        Assert.That(Marker.Of(email: "nothing", address: " ", device: "", ip: null), Is.EqualTo(ReferralMarks.None));
        Assert.That(() => new ReferralMarker(new byte[15]), Throws.ArgumentException);
    });

    [TestCase("ann+2@example.com", "street 9", "d-9", "10.0.0.9", ReferralStatus.Refused, ReferralReason.SameEmail)]
    [TestCase("bob@example.com", "Hill 1", "d-9", "10.0.0.9", ReferralStatus.Held, ReferralReason.SameAddress)]
    [TestCase("bob@example.com", "street 9", "d-1", "10.0.0.9", ReferralStatus.Held, ReferralReason.SameDevice)]
    [TestCase("bob@example.com", "street 9", "d-9", "10.0.0.1", ReferralStatus.Held, ReferralReason.SameIp)]
    public async Task Who_is_like_the_referrer_is_stopped_with_the_reason(string email, string address, string device, string ip, ReferralStatus status, ReferralReason reason)
    {
        using var shop = await Recommending.OpenAsync(marks: Marker.Of("ann@example.com", "Hill 1", "d-1", "10.0.0.1"));
        var referral = await shop.ComesAsync(Bob, Marker.Of(email, address, device, ip));
        Assert.That((referral.Status, referral.Reasons.Single()), Is.EqualTo((status, reason)));
        Assert.That(await shop.VouchersAsync(Bob, "welcome-5"), Is.Empty);
        await shop.BuysAsync(Bob, "first", 30);
        await shop.PassAsync(14);
        Assert.That(await shop.EarnedAsync(shop.Ann, "bring-a-friend"), Is.Zero);
        Assert.That((await shop.Shop.Engine.ReferralCases.ListAsync(status)).Single().Member, Is.EqualTo(Bob));
    }

    [Test]
    public async Task Two_friends_on_one_device_are_looked_at_unless_the_program_says_otherwise()
    {
        using var shop = await Recommending.OpenAsync();
        await shop.ComesAsync(Bob, Marker.Of(device: "tablet"));
        Assert.That((await shop.ComesAsync(Recommending.Friend("cy"), Marker.Of(device: "tablet"))).Reasons, Is.EqualTo(new[] { ReferralReason.SameDevice }));

        using var easy = await Recommending.OpenAsync(Recommending.Program.Replace("\"mostPerDay\": 3", "\"checks\": { \"device\": \"off\" }", StringComparison.Ordinal));
        await easy.ComesAsync(Bob, Marker.Of(device: "tablet"));
        Assert.That((await easy.ComesAsync(Recommending.Friend("cy"), Marker.Of(device: "tablet"))).Status, Is.EqualTo(ReferralStatus.Waiting));
    }

    [Test]
    public async Task Ones_own_code_an_unknown_one_an_old_click_and_a_customer_of_old_are_refused()
    {
        using var shop = await Recommending.OpenAsync();
        Assert.That((await shop.ComesAsync(shop.Ann)).Reasons, Is.EqualTo(new[] { ReferralReason.Self }));

        var unknown = await shop.Shop.Engine.Referrals.ClaimAsync(Bob, "ZZZZ-ZZZZ", null, ReferralMarks.None);
        Assert.That((unknown!.Status, unknown.Reasons.Single(), unknown.Referrer), Is.EqualTo((ReferralStatus.Refused, ReferralReason.CodeUnknown, (MemberId?)null)));

        var cy = Recommending.Friend("cy");
        await shop.BuysAsync(cy, "old", 10);
        await shop.PassAsync(1);
        Assert.That((await shop.ComesAsync(cy)).Reasons, Is.EqualTo(new[] { ReferralReason.NotNew }));

        var dee = Recommending.Friend("dee");
        await shop.Shop.HappenAsync(new MemberRegistered { Member = dee, OccurredAt = shop.Shop.Clock.Now });
        await shop.PassAsync(1);
        Assert.That((await shop.ComesAsync(dee)).Reasons, Is.EqualTo(new[] { ReferralReason.NotNew }), "registered before the click");

        var eve = Recommending.Friend("eve");
        var late = await shop.Shop.Engine.Referrals.ClaimAsync(eve, shop.Code, shop.Shop.Clock.Now.AddDays(-31), ReferralMarks.None);
        Assert.That(late!.Reasons, Is.EqualTo(new[] { ReferralReason.ClickTooOld }));
    }

    [Test]
    public async Task Who_registered_before_may_type_a_code_in_for_the_first_order()
    {
        using var shop = await Recommending.OpenAsync();
        await shop.Shop.HappenAsync(new MemberRegistered { Member = Bob, OccurredAt = shop.Shop.Clock.Now });
        await shop.PassAsync(1);
        Assert.That((await shop.Shop.Engine.Referrals.ClaimAsync(Bob, shop.Code, null, ReferralMarks.None))!.Status, Is.EqualTo(ReferralStatus.Waiting));
    }

    [Test]
    public async Task More_friends_a_day_than_the_program_takes_are_held_until_staff_release_them()
    {
        using var shop = await Recommending.OpenAsync();
        foreach (var friend in Enumerable.Range(1, 3))
        {
            Assert.That((await shop.ComesAsync(Recommending.Friend($"f{friend}"))).Status, Is.EqualTo(ReferralStatus.Waiting));
        }

        Assert.That((await shop.ComesAsync(Bob)).Reasons, Is.EqualTo(new[] { ReferralReason.ManyInADay }));
        await shop.BuysAsync(Bob, "first", 30);
        await shop.PassAsync(20);
        Assert.That(await shop.EarnedAsync(shop.Ann, "bring-a-friend"), Is.Zero);
        Assert.That((await shop.ComesAsync(Recommending.Friend("later"))).Status, Is.EqualTo(ReferralStatus.Waiting), "another day");

        Assert.That(await shop.Shop.Engine.ReferralCases.DecideAsync(Bob, ReferralVerdict.Release, "", "no actor"), Is.Null);
        var released = await shop.Shop.Engine.ReferralCases.DecideAsync(Bob, ReferralVerdict.Release, "kim", "A school class, I asked.");
        Assert.That((released!.Status, released.Decision!.Actor, released.Reasons.Single()), Is.EqualTo((ReferralStatus.Qualified, "kim", ReferralReason.ManyInADay)));
        Assert.That((await shop.EarnedAsync(shop.Ann, "bring-a-friend"), await shop.VouchersAsync(Bob, "welcome-5")), Is.EqualTo((200L, new[] { Encore.Loyalty.Rewards.VoucherStatus.Issued })));
    }

    [Test]
    public async Task Staff_refuse_what_has_qualified_and_think_better_of_it()
    {
        using var shop = await Recommending.OpenAsync();
        await shop.ComesAsync(Bob);
        await shop.BuysAsync(Bob, "first", 30);
        await shop.PassAsync(14);
        Assert.That(await shop.EarnedAsync(shop.Ann, "bring-a-friend"), Is.EqualTo(200));

        await shop.Shop.Engine.ReferralCases.DecideAsync(Bob, ReferralVerdict.Refuse, "kim", "The same person.");
        Assert.That((await shop.EarnedAsync(shop.Ann, "bring-a-friend"), await shop.EarnedAsync(Bob, "brought"), await shop.StatusAsync(Bob)), Is.EqualTo((0L, 0L, ReferralStatus.Refused)));
        await shop.PassAsync(1);
        await shop.Shop.Engine.ReferralCases.DecideAsync(Bob, ReferralVerdict.Release, "kim", "They are twins.");
        Assert.That((await shop.EarnedAsync(shop.Ann, "bring-a-friend"), await shop.EarnedAsync(Bob, "brought"), await shop.StatusAsync(Bob)), Is.EqualTo((200L, 50L, ReferralStatus.Qualified)));
        Assert.That((await shop.Shop.Engine.Audit.RunAsync()).Findings, Is.Empty);
    }

    [Test]
    public async Task Who_becomes_one_with_the_friend_has_brought_nobody()
    {
        using var shop = await Recommending.OpenAsync();
        await shop.ComesAsync(Bob);
        await shop.BuysAsync(Bob, "first", 30);
        await shop.PassAsync(14);
        await shop.Shop.HappenAsync(new MembersMerged { Member = Bob, Into = shop.Ann, OccurredAt = shop.Shop.Clock.Now });
        await shop.PassAsync(0);
        Assert.That((await shop.EarnedAsync(shop.Ann, "bring-a-friend"), (await shop.Shop.Engine.Referrals.OfFriendAsync(shop.Ann))!.Reasons.Single()), Is.EqualTo((0L, ReferralReason.SamePerson)));
        Assert.That((await shop.BalanceAsync(shop.Ann)), Is.EqualTo(30), "what the order earned is all");
        Assert.That((await shop.Shop.Engine.Audit.RunAsync()).Findings, Is.Empty);
    }

    [Test]
    public async Task A_referrer_who_is_forgotten_leaves_the_friend_the_friends_part()
    {
        using var shop = await Recommending.OpenAsync();
        await shop.ComesAsync(Bob);
        await shop.Shop.Engine.Privacy.EraseAsync(shop.Ann, "owner");
        await shop.BuysAsync(Bob, "first", 30);
        await shop.PassAsync(14);
        Assert.That((await shop.EarnedAsync(Bob, "brought"), (await shop.Shop.Engine.Referrals.OfFriendAsync(Bob))!.Referrer), Is.EqualTo((50L, (MemberId?)null)));
        Assert.That(await shop.Shop.Engine.Referrals.LandAsync(shop.Code, "v-1"), Is.False, "the code is gone");
        Assert.That(await shop.Shop.Engine.Events.ProblemsAsync(), Is.Empty);
    }
}
