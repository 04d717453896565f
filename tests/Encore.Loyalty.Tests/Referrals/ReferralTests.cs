using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Referrals;
using Encore.Loyalty.Rewards;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Referrals;

/// <summary>From the link to what both sides get, and back.</summary>
public sealed class ReferralTests
{
    private static readonly MemberId Bob = Recommending.Friend("bob");

    [Test]
    public async Task A_code_is_made_when_it_is_asked_for_and_stays()
    {
        using var shop = await Recommending.OpenAsync();
        Assert.That(await shop.Shop.Engine.Referrals.OpenAsync(shop.Ann), Is.EqualTo(shop.Code));
        Assert.That(await shop.Shop.Engine.Referrals.CodeOfAsync(Bob), Is.Null, "reading writes nothing");
        Assert.That(shop.Code, Has.Length.EqualTo(ReferralCode.Length));
        Assert.That(ReferralCode.Normalise($" {shop.Code[..4].ToLowerInvariant()}-{shop.Code[4..]}"), Is.EqualTo(shop.Code));
    }

    [Test]
    public async Task Both_sides_are_rewarded_once_the_friends_order_has_matured()
    {
        using var shop = await Recommending.OpenAsync();
        Assert.That((await shop.ComesAsync(Bob)).Status, Is.EqualTo(ReferralStatus.Waiting));
        Assert.That(await shop.VouchersAsync(Bob, "welcome-5"), Is.EqualTo(new[] { VoucherStatus.Issued }), "the welcome comes at once");
        await shop.BuysAsync(Bob, "small", 29.99m);
        await shop.BuysAsync(Bob, "first", 30);
        await shop.PassAsync(13);
        Assert.That((await shop.EarnedAsync(shop.Ann, "bring-a-friend"), await shop.EarnedAsync(Bob, "brought")), Is.EqualTo((0L, 0L)));

        await shop.PassAsync(1);
        Assert.That((await shop.EarnedAsync(shop.Ann, "bring-a-friend"), await shop.EarnedAsync(Bob, "brought")), Is.EqualTo((200L, 50L)));
        Assert.That(await shop.VouchersAsync(shop.Ann, "thanks-10"), Is.EqualTo(new[] { VoucherStatus.Issued }));
        var progress = await shop.Shop.Engine.Referrals.ProgressAsync(shop.Ann);
        Assert.That((progress.Registered, progress.Qualified, progress.Earned.Value), Is.EqualTo((1L, 1L, 200L)));

        await shop.BuysAsync(Bob, "second", 100);
        await shop.PassAsync(30);
        Assert.That(await shop.EarnedAsync(shop.Ann, "bring-a-friend"), Is.EqualTo(200), "a friend counts once");
        Assert.That((await shop.Shop.Engine.Audit.RunAsync()).Findings, Is.Empty);
    }

    [Test]
    public async Task The_referrers_ledger_names_the_friend_without_telling_who_it_is()
    {
        using var shop = await Recommending.OpenAsync();
        await shop.ComesAsync(Bob);
        await shop.BuysAsync(Bob, "first", 30);
        await shop.PassAsync(14);
        var entry = (await shop.Shop.Engine.Members.HistoryAsync(shop.Ann)).Single();
        Assert.That(entry.Source, Is.EqualTo(SourceKey.Of("referral", Referral.IdOf(Bob))));
        Assert.That(await shop.Shop.Engine.Privacy.ExportAsync(shop.Ann, "ann"), Does.Contain(shop.Code).And.Not.Contains("bob"));
    }

    [Test]
    public async Task What_is_refunded_before_the_time_is_over_earns_nothing()
    {
        using var shop = await Recommending.OpenAsync();
        await shop.ComesAsync(Bob);
        await shop.BuysAsync(Bob, "first", 40);
        await shop.GetsBackAsync(Bob, "first", 10.01m);
        await shop.PassAsync(20);
        Assert.That((await shop.EarnedAsync(shop.Ann, "bring-a-friend"), await shop.StatusAsync(Bob)), Is.EqualTo((0L, ReferralStatus.Waiting)));
    }

    [Test]
    public async Task A_refund_afterwards_takes_both_sides_back_and_another_order_gives_them_again()
    {
        using var shop = await Recommending.OpenAsync();
        await shop.ComesAsync(Bob);
        await shop.BuysAsync(Bob, "first", 30);
        await shop.PassAsync(14);
        await shop.GetsBackAsync(Bob, "first", 30);
        await shop.PassAsync(0);
        Assert.That((await shop.EarnedAsync(shop.Ann, "bring-a-friend"), await shop.EarnedAsync(Bob, "brought"), await shop.StatusAsync(Bob)), Is.EqualTo((0L, 0L, ReferralStatus.Undone)));
        Assert.That(await shop.VouchersAsync(shop.Ann, "thanks-10"), Is.EqualTo(new[] { VoucherStatus.Revoked }));

        await shop.BuysAsync(Bob, "second", 50);
        await shop.PassAsync(14);
        Assert.That((await shop.EarnedAsync(shop.Ann, "bring-a-friend"), await shop.EarnedAsync(Bob, "brought"), await shop.StatusAsync(Bob)), Is.EqualTo((200L, 50L, ReferralStatus.Qualified)));
        Assert.That(await shop.VouchersAsync(shop.Ann, "thanks-10"), Is.EqualTo(new[] { VoucherStatus.Issued }));
        Assert.That((await shop.Shop.Engine.Audit.RunAsync()).Findings, Is.Empty);
    }

    [Test]
    public async Task The_first_code_that_is_named_stays()
    {
        using var shop = await Recommending.OpenAsync();
        var eve = Recommending.Friend("eve");
        var other = await shop.Shop.Engine.Referrals.OpenAsync(eve);
        await shop.ComesAsync(Bob);
        Assert.That((await shop.Shop.Engine.Referrals.ClaimAsync(Bob, other, null, ReferralMarks.None))!.Referrer, Is.EqualTo(shop.Ann));
        Assert.That((await shop.Shop.Engine.Referrals.ProgressAsync(eve)).Registered, Is.Zero);
    }

    [Test]
    public async Task A_guest_who_names_the_code_and_registers_later_is_one_friend()
    {
        using var shop = await Recommending.OpenAsync();
        var guest = MemberId.Guest("shop", "bob@example.com");
        await shop.ComesAsync(guest);
        await shop.BuysAsync(guest, "first", 30);
        await shop.Shop.HappenAsync(new MembersMerged { Member = guest, Into = Bob, OccurredAt = shop.Shop.Clock.Now });
        await shop.PassAsync(14);
        Assert.That((await shop.EarnedAsync(shop.Ann, "bring-a-friend"), await shop.EarnedAsync(Bob, "brought"), await shop.StatusAsync(Bob)), Is.EqualTo((200L, 50L, ReferralStatus.Qualified)));
    }

    [Test]
    public async Task Visitors_count_once_each_and_a_code_that_nobody_has_is_not_remembered()
    {
        using var shop = await Recommending.OpenAsync();
        foreach (var visitor in new[] { "v-1", "v-1", "v-2" })
        {
            Assert.That(await shop.Shop.Engine.Referrals.LandAsync(shop.Code.ToLowerInvariant(), visitor), Is.True);
        }

        Assert.That(await shop.Shop.Engine.Referrals.LandAsync("ZZZZZZZZ", "v-3"), Is.False);
        Assert.That(await shop.Shop.Engine.Referrals.LandAsync(shop.Code, "no id"), Is.False);
        Assert.That((await shop.Shop.Engine.Referrals.ProgressAsync(shop.Ann)).Landed, Is.EqualTo(2));
    }

    [Test]
    public async Task Facts_in_any_order_and_told_again_end_the_same()
    {
        using var shop = await Recommending.OpenAsync();
        var at = shop.Shop.Clock.Now;
        var paid = new OrderPaid { Member = Bob, OccurredAt = at.AddMinutes(5), OrderId = "first", Order = Engine.Shop.Goods(30) };
        var claim = new ReferralClaimed { Member = Bob, Code = shop.Code, ClickedAt = at, OccurredAt = at.AddMinutes(4) };
        shop.Shop.Clock.Advance(TimeSpan.FromDays(20));
        await shop.Shop.HappenAsync(paid);
        await shop.Shop.HappenAsync(claim, claim, paid);
        Assert.That((await shop.EarnedAsync(shop.Ann, "bring-a-friend"), await shop.EarnedAsync(Bob, "brought")), Is.EqualTo((200L, 50L)), "the order was paid before the code was heard of, and both are late");
    }

    [Test]
    public async Task Both_sides_hear_of_it()
    {
        using var shop = await Recommending.OpenAsync();
        await shop.ComesAsync(Bob);
        await shop.BuysAsync(Bob, "first", 30);
        await shop.PassAsync(14);
        await shop.PassAsync(0);
        var kinds = shop.Shop.Mailbox.Messages.Select(message => $"{message.Member.Customer} {message.Kind}").ToList();
        Assert.That(kinds, Does.Contain($"bob {MessageKinds.ReferralWelcome}").And.Contain($"ann {MessageKinds.ReferralQualified}").And.Contain($"bob {MessageKinds.ReferralQualified}"));
        Assert.That(kinds.Count(kind => kind.EndsWith(MessageKinds.ReferralQualified, StringComparison.Ordinal)), Is.EqualTo(2));
    }

    [Test]
    public async Task A_program_names_what_is_wrong_with_its_referrals()
    {
        using var shop = await Recommending.OpenAsync();
        var wrong = Recommending.Program.Replace("\"minSpend\": 30, \"afterDays\": 14", "\"minSpend\": -1, \"afterDays\": 400, \"windowDays\": 0, \"friendReward\": \"moon\", \"orderWithinDays\": 0, \"mostPerWeek\": 0", StringComparison.Ordinal);
        var errors = (await shop.Shop.Engine.Programs.PublishAsync(wrong, "owner")).Errors;
        Assert.That(errors.Select(error => error.Path), Is.EquivalentTo(new[] { "referral.minSpend", "referral.afterDays", "referral.windowDays", "referral.friendReward", "referral.orderWithinDays", "referral.mostPerWeek" }));
        Assert.That(errors.Single(error => error.Path == "referral.friendReward").ToString(), Does.Contain("moon").And.Contain("welcome-5, thanks-10"));
    }
}
