using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Redemption;
using Encore.Loyalty.Rewards;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Engine;

public sealed class RedemptionTests
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

    [Test]
    public async Task Points_become_a_voucher_that_is_valid_to_the_end_of_its_last_day()
    {
        var voucher = (await RedeemAsync("coupon-5", "r1")).Voucher!;
        Assert.That((voucher.Value, voucher.Status, voucher.ExpiresAt), Is.EqualTo((Money.Of(5, "USD"), VoucherStatus.Issued, (DateTimeOffset?)new DateTimeOffset(2026, 4, 16, 0, 0, 0, TimeSpan.Zero))));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(150));
    }

    [Test]
    public async Task A_request_that_is_repeated_gets_the_same_voucher_and_with_another_reward_a_conflict()
    {
        var first = await RedeemAsync("coupon-5", "r1");
        Assert.That((await RedeemAsync("coupon-5", "r1")).Voucher, Is.EqualTo(first.Voucher));
        Assert.That((await RedeemAsync("coupon-15", "r1")).Refusal!.Code, Is.EqualTo(RefusalCode.RequestConflict));
        Assert.That((await shop.BalancesAsync()).Redeemed, Is.EqualTo(100));
    }

    [TestCase("coupon-15", "r", RefusalCode.PointsInsufficient)]
    [TestCase("moon", "r", RefusalCode.RewardUnknown)]
    [TestCase("coupon-5", "", RefusalCode.RequestInvalid)]
    [TestCase("coupon-5", "a b", RefusalCode.RequestInvalid)]
    public async Task A_refused_redemption_changes_nothing(string reward, string request, RefusalCode expected)
    {
        Assert.That((await RedeemAsync(reward, request)).Refusal!.Code, Is.EqualTo(expected));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(250));
        Assert.That((await shop.Engine.Members.OverviewAsync(shop.Ann)).Vouchers, Is.Empty);
    }

    [Test]
    public async Task Of_two_orders_that_reserve_one_voucher_the_second_is_refused()
    {
        var code = (await RedeemAsync("coupon-5", "r1")).Voucher!.Code;
        var results = await Task.WhenAll(shop.Engine.Vouchers.ReserveAsync(shop.Ann, code, "a"), shop.Engine.Vouchers.ReserveAsync(shop.Ann, code.ToLowerInvariant(), "b"));
        Assert.That(results.Count(result => result.Voucher is not null), Is.EqualTo(1));
        Assert.That(results.Single(result => result.Refusal is not null).Refusal!.Code, Is.EqualTo(RefusalCode.VoucherUsed));
    }

    [Test]
    public async Task Nobody_else_can_use_a_members_voucher()
    {
        var code = (await RedeemAsync("coupon-5", "r1")).Voucher!.Code;
        Assert.That((await shop.Engine.Vouchers.QuoteAsync(MemberId.Of("shop", "bob"), code)).Refusal!.Code, Is.EqualTo(RefusalCode.VoucherUnknown));
    }

    [Test]
    public async Task An_expired_voucher_is_refused()
    {
        var code = (await RedeemAsync("coupon-5", "r1")).Voucher!.Code;
        shop.Clock.Advance(TimeSpan.FromDays(91));
        Assert.That((await shop.Engine.Vouchers.ReserveAsync(shop.Ann, code, "a")).Refusal!.Code, Is.EqualTo(RefusalCode.VoucherExpired));
    }

    [Test]
    public async Task An_order_that_is_void_before_payment_gives_the_voucher_back()
    {
        var code = (await RedeemAsync("coupon-5", "r1")).Voucher!.Code;
        await shop.Engine.Vouchers.ReserveAsync(shop.Ann, code, "a");
        await shop.HappenAsync(shop.Placed("a", 80, code), shop.Cancelled("a"));
        Assert.That((await VoucherAsync()).Status, Is.EqualTo(VoucherStatus.Issued));
        Assert.That((await shop.BalancesAsync()).Redeemed, Is.EqualTo(100));
    }

    [Test]
    public async Task A_refund_of_the_order_returns_the_points_of_its_voucher_in_proportion()
    {
        var code = (await RedeemAsync("coupon-5", "r1")).Voucher!.Code;
        await shop.Engine.Vouchers.ReserveAsync(shop.Ann, code, "a");
        await shop.HappenAsync(shop.Paid("a", 80, code));
        Assert.That((await VoucherAsync()).Status, Is.EqualTo(VoucherStatus.Used));
        await shop.HappenAsync(shop.Refunded("a", 20), shop.Refunded("a", 20));
        Assert.That((await shop.BalancesAsync()).Redeemed, Is.EqualTo(75));
        await shop.HappenAsync(shop.Cancelled("a"));
        Assert.That((await shop.BalancesAsync()).Redeemed, Is.Zero);
    }

    [Test]
    public async Task A_refund_of_a_third_returns_exactly_a_third_of_the_points()
    {
        var code = (await RedeemAsync("coupon-15", "r1", 300)).Voucher!.Code;
        await shop.HappenAsync(shop.Paid("a", 30, code), shop.Refunded("a", 10));
        Assert.That((await shop.BalancesAsync()).Redeemed, Is.EqualTo(200));
    }

    [Test]
    public async Task Each_effect_is_told_once_and_told_later_when_the_mail_server_is_down()
    {
        shop.Mailbox.IsDown = true;
        await RedeemAsync("coupon-5", "r1");
        await shop.Engine.Jobs.RunAsync();
        Assert.That(shop.Mailbox.Messages, Is.Empty);
        shop.Mailbox.IsDown = false;
        shop.Clock.Advance(TimeSpan.FromMinutes(2));
        await shop.Engine.Jobs.RunAsync();
        await shop.Engine.Jobs.RunAsync();
        Assert.That(shop.Mailbox.Messages.Select(message => message.Kind), Is.EquivalentTo(new[] { MessageKinds.PointsEarned, MessageKinds.VoucherIssued }));
    }

    private async Task<RedeemResult> RedeemAsync(string reward, string request, decimal earnedBefore)
    {
        await shop.HappenAsync(shop.Paid("before", earnedBefore));
        shop.Clock.Advance(TimeSpan.FromDays(14));
        return await RedeemAsync(reward, request);
    }

    private Task<RedeemResult> RedeemAsync(string reward, string request) => shop.Engine.Redemptions.RedeemAsync(new(shop.Ann, reward, request, "ann"));

    private async Task<Voucher> VoucherAsync() => (await shop.Engine.Members.OverviewAsync(shop.Ann)).Vouchers.Single();
}
