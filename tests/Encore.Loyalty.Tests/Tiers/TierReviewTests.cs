using Autofac;
using Encore.Loyalty.Earning;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Rewards;
using Encore.Loyalty.Tests.Engine;
using Encore.Loyalty.Tiers;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Tiers;

/// <summary>Tiers through the engine: marks, multipliers, gifts, messages, roles.</summary>
public sealed class TierReviewTests
{
    private const string Levels = """
        { "id": "silver", "threshold": 100, "role": "Silver", "multiplier": 1.5, "gift": { "points": 50, "validity": { "months": 1 } } },
        { "id": "gold", "threshold": 300, "role": "Gold", "multiplier": 2, "gift": { "reward": "tea" } }
        """;

    [Test]
    public async Task The_order_that_lifts_a_member_earns_as_before_and_the_next_one_is_multiplied()
    {
        using var shop = await ShopAsync("""{ "id": "silver", "threshold": 100, "multiplier": 1.5 }""");
        await shop.HappenAsync(shop.Paid("1", 100), shop.Paid("2", 10));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(100 + 15));
        Assert.That((await shop.Engine.Members.HistoryAsync(shop.Ann))[0].Explain().Award!.Multipliers, Is.EqualTo(new Dictionary<string, decimal> { ["silver"] = 1.5m }));
    }

    [Test]
    public async Task An_order_that_is_learnt_of_late_is_multiplied_by_the_tier_of_its_own_day()
    {
        using var shop = await ShopAsync("""{ "id": "silver", "threshold": 100, "multiplier": 2 }""");
        var before = shop.Clock.Now;
        shop.Clock.Advance(TimeSpan.FromDays(5));
        await shop.HappenAsync(shop.Paid("1", 100));
        await shop.HappenAsync(shop.Paid("2", 10) with { OccurredAt = before }, shop.Paid("3", 7));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(100 + 10 + 14));
    }

    [Test]
    public async Task An_entry_gift_is_given_once_in_a_period_however_often_the_tier_is_lost_and_reached()
    {
        using var shop = await ShopAsync(Levels);
        await shop.HappenAsync(shop.Paid("1", 100));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(150));
        await shop.HappenAsync(shop.Refunded("1", 100));
        Assert.That((await shop.BalancesAsync()).Available, Is.Zero, "who never came up keeps no gift");
        await shop.HappenAsync(shop.Paid("2", 120));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(170));
        await shop.HappenAsync(shop.Paid("2", 120), new OrderFulfilled { Member = shop.Ann, OccurredAt = shop.Clock.Now, OrderId = "2" });
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(170));

        shop.Clock.Advance(TimeSpan.FromDays(400));
        await shop.Engine.Jobs.SweepAsync();
        Assert.That((await MarkAsync(shop)).Tier, Is.Null);
        await shop.HappenAsync(shop.Paid("3", 100));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(120 + 100 + 50), "another period, another gift; the first has expired");
    }

    [TestCase(false, 0)]
    [TestCase(true, 50)]
    public async Task Tiers_that_are_jumped_over_give_their_gift_where_the_program_says_so(bool gifts, long points)
    {
        using var shop = await ShopAsync(Levels, $"\"giftsForSkipped\": {(gifts ? "true" : "false")},");
        await shop.HappenAsync(shop.Paid("1", 300));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(300 + points));
        var voucher = (await shop.Engine.Members.OverviewAsync(shop.Ann)).Vouchers.Single();
        Assert.That((voucher.RewardId, voucher.Status, voucher.Source.Kind), Is.EqualTo(("tea", VoucherStatus.Issued, "tier")));

        await shop.HappenAsync(shop.Refunded("1", 250));
        Assert.That((await shop.Engine.Members.OverviewAsync(shop.Ann)).Vouchers.Single().Status, Is.EqualTo(VoucherStatus.Revoked));
    }

    [Test]
    public async Task Who_is_in_a_tier_when_it_is_introduced_gets_no_entry_gift()
    {
        using var shop = new Shop();
        await PublishAsync(shop, "");
        await shop.HappenAsync(shop.Paid("1", 200));
        shop.Clock.Advance(TimeSpan.FromDays(1));
        await PublishAsync(shop, Levels);
        await shop.HappenAsync(shop.Paid("2", 10));
        Assert.That(((await MarkAsync(shop)).Tier, (await shop.BalancesAsync()).Available), Is.EqualTo(("silver", 215L)));
    }

    [Test]
    public async Task A_rule_may_be_for_a_tier_and_later_facts_of_an_order_do_not_make_it_earn()
    {
        using var shop = new Shop();
        await shop.Engine.Programs.PublishAsync("""
            { "tiers": { "basis": "spent", "levels": [ { "id": "silver", "threshold": 100 } ] }, "earning": [ { "id": "purchase", "kind": "purchase", "pointsPerUnit": 1, "when": { "tiers": ["silver"] } } ] }
            """, "owner");
        await shop.HappenAsync(shop.Paid("1", 100), shop.Paid("2", 5));
        await shop.HappenAsync(new OrderFulfilled { Member = shop.Ann, OccurredAt = shop.Clock.Now, OrderId = "1" });
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(5));
    }

    [Test]
    public async Task Members_hear_of_it_and_the_platforms_role_follows_at_least_once()
    {
        var platform = new Platform { IsDown = true };
        using var shop = await ShopAsync(Levels, modules: new PlatformModule(platform));
        await shop.HappenAsync(shop.Paid("1", 100));
        await shop.Engine.Jobs.DispatchAsync();
        await shop.HappenAsync(shop.Paid("2", 200));
        platform.IsDown = false;
        shop.Clock.Advance(TimeSpan.FromMinutes(5));
        await shop.Engine.Jobs.DispatchAsync();
        Assert.That(platform.Roles, Is.EqualTo(new[] { "Gold", "Gold" }), "late messages bring what holds now");

        shop.Clock.Advance(TimeSpan.FromDays(400));
        await shop.Engine.Jobs.SweepAsync();
        await shop.Engine.Jobs.DispatchAsync();
        Assert.That(platform.Roles[^1], Is.EqualTo("Silver"));
        var news = shop.Mailbox.Messages.Where(message => message.Kind == MessageKinds.TierChanged).Select(message => (message.Values["former"], message.Values["tier"], message.Values["direction"])).ToList();
        Assert.That(news, Is.EqualTo(new[] { ("", "silver", "up"), ("silver", "gold", "up"), ("gold", "silver", "down") }));
        Assert.That(shop.Mailbox.Messages.Any(message => message.Kind == MessageKinds.RoleChanged), Is.False, "that is not for the member");
    }

    [Test]
    public async Task Two_who_become_one_are_in_the_tier_that_both_together_reach()
    {
        using var shop = await ShopAsync("""{ "id": "silver", "threshold": 100 }""");
        var guest = MemberId.Of("shop", "guest");
        await shop.HappenAsync(shop.Paid("1", 60), shop.Paid("2", 60) with { Member = guest });
        await shop.HappenAsync(new MembersMerged { Member = guest, OccurredAt = shop.Clock.Now, Into = shop.Ann });
        await shop.Engine.Jobs.SweepAsync();
        Assert.That((await MarkAsync(shop)).Tier, Is.EqualTo("silver"));
    }

    [Test]
    public async Task Spending_points_lowers_no_tier()
    {
        using var shop = await ShopAsync("""{ "id": "silver", "threshold": 100 }""", """ "basis": "points", """);
        await shop.HappenAsync(shop.Paid("1", 100));
        Assert.That((await shop.Engine.Redemptions.RedeemAsync(new(shop.Ann, "tea", "r1", "ann"))).Refusal, Is.Null);
        await shop.HappenAsync(shop.Paid("2", 1));
        Assert.That((await MarkAsync(shop)).Tier, Is.EqualTo("silver"));
    }

    [TestCase("""{ "levels": [] }""", "tiers.levels")]
    [TestCase("""{ "levels": [ { "id": "a", "threshold": 5 }, { "id": "b", "threshold": 5 } ] }""", "tiers.levels[1].threshold")]
    [TestCase("""{ "levels": [ { "id": "a", "threshold": 5 }, { "id": "a", "threshold": 6 } ] }""", "tiers.levels[1].id")]
    [TestCase("""{ "levels": [ { "id": "a", "threshold": -1 } ] }""", "tiers.levels[0].threshold")]
    [TestCase("""{ "levels": [ { "id": "a" } ] }""", "tiers.levels[0]")]
    [TestCase("""{ "levels": [ { "id": "a", "threshold": 1, "multiplier": 0 } ] }""", "tiers.levels[0].multiplier")]
    [TestCase("""{ "levels": [ { "id": "a", "threshold": 1, "role": " " } ] }""", "tiers.levels[0].role")]
    [TestCase("""{ "levels": [ { "id": "a", "threshold": 0, "gift": { "points": 1 } } ] }""", "tiers.levels[0].gift")]
    [TestCase("""{ "levels": [ { "id": "a", "threshold": 1, "gift": { } } ] }""", "tiers.levels[0].gift")]
    [TestCase("""{ "levels": [ { "id": "a", "threshold": 1, "gift": { "points": 0 } } ] }""", "tiers.levels[0].gift.points")]
    [TestCase("""{ "levels": [ { "id": "a", "threshold": 1, "gift": { "reward": "moon" } } ] }""", "tiers.levels[0].gift.reward")]
    [TestCase("""{ "levels": [ { "id": "a", "threshold": 1, "gift": { "points": 1, "redeemableFor": [] } } ] }""", "tiers.levels[0].gift.redeemableFor")]
    [TestCase("""{ "window": "fortnight", "levels": [ { "id": "a", "threshold": 1 } ] }""", "tiers.window")]
    [TestCase("""{ "months": 0, "levels": [ { "id": "a", "threshold": 1 } ] }""", "tiers.months")]
    [TestCase("""{ "graceDays": 400, "levels": [ { "id": "a", "threshold": 1 } ] }""", "tiers.graceDays")]
    [TestCase("""{ "kinds": ["singing"], "levels": [ { "id": "a", "threshold": 1 } ] }""", "tiers.kinds[0]")]
    public void Tiers_that_make_no_sense_are_refused_with_their_place(string tiers, string path) =>
        Assert.That(new ProgramReader([new PurchaseRule()]).Read($$"""{ "tiers": {{tiers}} }""").Errors.Select(error => error.Path).ToArray(), Is.EqualTo(new[] { path }));

    [Test]
    public void A_partners_code_is_no_gift_for_its_pool_may_be_empty()
    {
        var errors = new ProgramReader([new PurchaseRule()]).Read("""
            {
              "rewards": [ { "id": "cinema", "kind": "partner", "cost": 50 } ],
              "tiers": { "levels": [ { "id": "a", "threshold": 1, "gift": { "reward": "cinema" } } ] }
            }
            """).Errors;
        Assert.That(errors.Select(error => error.Path), Is.EqualTo(new[] { "tiers.levels[0].gift.reward" }), string.Join('\n', errors));
    }

    internal static async Task<Shop> ShopAsync(string levels, string settings = "", params Module[] modules)
    {
        var shop = new Shop(modules);
        await PublishAsync(shop, levels, settings);
        return shop;
    }

    internal static async Task PublishAsync(Shop shop, string levels, string settings = "")
    {
        var basis = settings.Contains("basis", StringComparison.Ordinal) ? "" : """ "basis": "spent", """;
        var tiers = levels.Length == 0 ? "" : $$""" "tiers": { {{basis}} {{settings}} "levels": [ {{levels}} ] }, """;
        var reading = await shop.Engine.Programs.PublishAsync($$"""
            { {{tiers}} "earning": [ { "id": "purchase", "kind": "purchase", "pointsPerUnit": 1 } ], "rewards": [ { "id": "tea", "kind": "product", "productId": "tea", "cost": 80 } ] }
            """, "owner");
        Assert.That(reading.Errors, Is.Empty);
    }

    private static async Task<TierMark> MarkAsync(Shop shop) => TierMark.Of((await shop.Engine.Members.AccountAsync(shop.Ann)).Profile);

    private sealed class Platform : IRoleSync
    {
        public bool IsDown { get; set; }

        public List<string?> Roles { get; } = [];

        public Task SetAsync(MemberId member, string? role, IReadOnlyCollection<string> roles, CancellationToken cancel)
        {
            if (IsDown)
            {
                throw new IOException("The platform does not answer.");
            }

            Assert.That(roles, Is.EquivalentTo(new[] { "Silver", "Gold" }));
            Roles.Add(role);
            return Task.CompletedTask;
        }
    }

    private sealed class PlatformModule(Platform platform) : Module
    {
        protected override void Load(ContainerBuilder builder) => builder.RegisterInstance(platform).As<IRoleSync>();
    }
}
