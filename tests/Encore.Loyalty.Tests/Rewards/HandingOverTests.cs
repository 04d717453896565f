using Autofac;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Rewards;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Rewards;

/// <summary>What is not used at a checkout: handed over by staff, made by the host, shown or given on at once.</summary>
public sealed class HandingOverTests
{
    private const string Repair = """{ "id": "repair", "kind": "service", "cost": 100 }""";

    private const string Card = """{ "id": "card", "kind": "gift-card", "cost": 100, "value": 25 }""";

    [TestCase("""{ "id": "r", "kind": "service", "cost": 100 }""")]
    [TestCase("""{ "id": "r", "kind": "seat", "cost": 100 }""")]
    [TestCase("""{ "id": "r", "kind": "experience", "cost": 100 }""")]
    [TestCase("""{ "id": "r", "kind": "product", "productId": "tea", "byStaff": true, "cost": 100 }""")]
    [TestCase("""{ "id": "r", "kind": "gift-card", "value": 25, "cost": 100 }""")]
    public async Task What_staff_hand_over_waits_for_them_and_is_no_code_for_an_order(string reward)
    {
        using var counter = await Counter.OpenAsync(reward);
        var voucher = await counter.BuyAsync("r");
        Assert.That((await counter.Engine.Fulfilments.ListAsync()).Select(waiting => waiting.Code), Is.EqualTo(new[] { voucher.Code }));
        Assert.That((voucher.IsWaiting, voucher.IsUsable(counter.Shop.Clock.Now)), Is.EqualTo((true, false)));
        Assert.That((await counter.Engine.Vouchers.QuoteAsync(counter.Shop.Ann, voucher.Code)).Refusal!.Code, Is.EqualTo(RefusalCode.VoucherNotForOrders));
    }

    [Test]
    public async Task Staff_say_who_handed_it_over_and_it_is_done_for_good()
    {
        using var counter = await Counter.OpenAsync(Repair);
        var code = (await counter.BuyAsync("repair")).Code;
        var done = (await counter.Engine.Fulfilments.DoneAsync(code, "kim", "New handle")).Voucher!;
        Assert.That((done.Status, done.Closing), Is.EqualTo((VoucherStatus.Used, new VoucherClosing(counter.Shop.Clock.Now, "kim", "New handle"))));
        Assert.That((await counter.Engine.Fulfilments.DoneAsync(code, "lee", "Again")).Voucher!.Closing!.Actor, Is.EqualTo("kim"));
        Assert.That((await counter.Engine.Fulfilments.CancelAsync(code, "lee", "No")).Refusal!.Code, Is.EqualTo(RefusalCode.VoucherDelivered));
        Assert.That(await counter.Engine.Fulfilments.ListAsync(), Is.Empty);
        Assert.That((await counter.Engine.Fulfilments.ListAsync(VoucherStatus.Used)).Single().Code, Is.EqualTo(code));
    }

    [Test]
    public async Task What_cannot_be_handed_over_is_cancelled_and_the_points_come_back_once()
    {
        using var counter = await Counter.OpenAsync(Repair);
        var code = (await counter.BuyAsync("repair")).Code;
        Assert.That((await counter.Engine.Fulfilments.CancelAsync(code, "kim", "")).Refusal!.Code, Is.EqualTo(RefusalCode.RequestInvalid));
        await counter.Engine.Fulfilments.CancelAsync(code, "kim", "No parts");
        await counter.Engine.Fulfilments.CancelAsync(code, "kim", "No parts");
        Assert.That(await counter.AvailableAsync(), Is.EqualTo(1000));
        Assert.That((await counter.Engine.Fulfilments.DoneAsync(code, "kim", "")).Refusal!.Code, Is.EqualTo(RefusalCode.VoucherRevoked));
        Assert.That((await counter.Engine.Fulfilments.ListAsync(VoucherStatus.Revoked)).Single().Closing!.Note, Is.EqualTo("No parts"));
    }

    [Test]
    public async Task A_coupon_is_not_for_staff()
    {
        using var counter = await Counter.OpenAsync("""{ "id": "five", "kind": "coupon", "value": 5, "cost": 100 }""");
        var code = (await counter.BuyAsync("five")).Code;
        Assert.That(await counter.Engine.Fulfilments.ListAsync(), Is.Empty);
        Assert.That((await counter.Engine.Fulfilments.DoneAsync(code, "kim", "")).Refusal!.Code, Is.EqualTo(RefusalCode.VoucherUnknown));
        Assert.That((await counter.Engine.Fulfilments.CancelAsync(code, "kim", "no")).Refusal!.Code, Is.EqualTo(RefusalCode.VoucherUnknown));
    }

    [Test]
    public async Task Digital_content_is_shown_at_once_and_cannot_be_given_back()
    {
        using var counter = await Counter.OpenAsync("""{ "id": "book", "kind": "content", "content": "https://example.com/book", "cost": 100 }""");
        var voucher = await counter.BuyAsync("book");
        Assert.That((voucher.Status, voucher.Terms.Content), Is.EqualTo((VoucherStatus.Used, "https://example.com/book")));
        Assert.That((await counter.Engine.Redemptions.CancelAsync(counter.Shop.Ann, voucher.Code)).Refusal!.Code, Is.EqualTo(RefusalCode.VoucherDelivered));
        Assert.That((await counter.VoucherAsync(voucher.Code)).Terms.Content, Is.EqualTo("https://example.com/book"));
    }

    [Test]
    public async Task Donations_add_up_for_all_to_see()
    {
        using var counter = await Counter.OpenAsync("""{ "id": "trees", "kind": "donation", "value": 2.50, "cost": 100 }""");
        Assert.That((await counter.OfferAsync("trees")).Donated, Is.EqualTo(Money.Of(0, "USD")));
        await counter.BuyAsync("trees");
        await counter.BuyAsync("trees");
        Assert.That((await counter.OfferAsync("trees")).Donated, Is.EqualTo(Money.Of(5, "USD")));
        Assert.That(await counter.AvailableAsync(), Is.EqualTo(800));
    }

    [Test]
    public async Task The_host_makes_its_own_gift_card_once_though_its_first_try_failed()
    {
        var till = new Till { IsOut = true };
        using var counter = await Counter.OpenAsync(Card + ", " + Repair, new TillModule(till));
        var code = (await counter.BuyAsync("card")).Code;
        await counter.BuyAsync("repair");
        Assert.That(() => counter.Engine.Jobs.RunAsync(), Throws.TypeOf<AggregateException>());
        Assert.That(await counter.Engine.Fulfilments.ListAsync(), Has.Count.EqualTo(2), "staff see it meanwhile");

        till.IsOut = false;
        await counter.Engine.Jobs.RunAsync();
        await counter.Engine.Jobs.RunAsync();
        var voucher = await counter.VoucherAsync(code);
        Assert.That((voucher.Status, voucher.Terms.Content, voucher.Closing!.Actor), Is.EqualTo((VoucherStatus.Used, "GC-25", Moment.System)));
        Assert.That(till.Made, Is.EqualTo(new[] { code }));
        Assert.That((await counter.Engine.Fulfilments.ListAsync()).Single().Kind, Is.EqualTo(RewardKind.Service), "what the host has nothing for waits for staff");
    }

    private sealed class Till : IVoucherGateway
    {
        public List<string> Made { get; } = [];

        public bool IsOut { get; set; }

        public bool Takes(RewardKind kind) => kind == RewardKind.GiftCard;

        public Task<string> DeliverAsync(Voucher voucher, CancellationToken cancel)
        {
            if (IsOut)
            {
                throw new InvalidOperationException("The till is closed.");
            }

            Made.Add(voucher.Code);
            return Task.FromResult($"GC-{voucher.Value.Amount}");
        }
    }

    private sealed class TillModule(Till till) : Module
    {
        protected override void Load(ContainerBuilder builder) => builder.RegisterInstance(till).As<IVoucherGateway>();
    }
}
