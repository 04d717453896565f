using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Missions;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Rewards;
using Encore.Loyalty.Tests.Engine;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Missions;

/// <summary>Missions from the first step to what they bring, and back.</summary>
public sealed class MissionTests
{
    private const string Onboarding = """
        { "id": "onboarding", "steps": [ { "do": "register" }, { "do": "completeProfile" }, { "do": "order" }, { "do": "review" } ], "points": 100, "reward": "coupon-5", "badge": { "en": "At home" } }
        """;

    [Test]
    public async Task A_mission_is_completed_with_its_last_step_in_whatever_order_they_come()
    {
        using var shop = await OpenAsync(Onboarding);
        await shop.HappenAsync(Reviewed(shop, approved: true), Registered(shop), shop.Paid("1", 20));
        var begun = (await shop.Engine.Missions.StandingAsync(shop.Ann)).Missions.Single();
        Assert.That((begun.StepsDone, begun.Steps.Count, begun.HasBadge), Is.EqualTo((3, 4, false)));
        Assert.That(await EarnedAsync(shop), Is.Zero);

        await shop.HappenAsync(new ProfileCompleted { Member = shop.Ann, OccurredAt = shop.Clock.Now });
        Assert.That(await EarnedAsync(shop), Is.EqualTo(100));
        var standing = await shop.Engine.Missions.StandingAsync(shop.Ann);
        Assert.That((standing.Missions.Single().IsOver, standing.Badges.Single().Id, standing.Completed), Is.EqualTo((true, "onboarding", 1)));
        Assert.That(await VouchersAsync(shop), Is.EqualTo(new[] { VoucherStatus.Issued }));
        Assert.That((await shop.Engine.Members.HistoryAsync(shop.Ann)).Count(entry => entry.Source == SourceKey.Of("mission", "onboarding/1")), Is.EqualTo(1));

        await shop.HappenAsync(Reviewed(shop, approved: true), Registered(shop), shop.Paid("1", 20), shop.Paid("2", 20));
        await shop.Engine.Jobs.RunAsync();
        Assert.That(await EarnedAsync(shop), Is.EqualTo(100), "once is once");
        Assert.That(shop.Mailbox.Messages.Count(message => message.Kind == MessageKinds.MissionCompleted), Is.EqualTo(1));
    }

    [Test]
    public async Task A_step_that_is_given_back_takes_points_badge_and_voucher_and_doing_it_again_returns_them()
    {
        using var shop = await OpenAsync(Onboarding);
        await shop.HappenAsync(Registered(shop), new ProfileCompleted { Member = shop.Ann, OccurredAt = shop.Clock.Now }, Reviewed(shop, approved: true), shop.Paid("1", 20));
        await shop.HappenAsync(shop.Refunded("1", 20));
        Assert.That((await EarnedAsync(shop), (await shop.Engine.Missions.StandingAsync(shop.Ann)).Badges.Any()), Is.EqualTo((0L, false)));
        Assert.That(await VouchersAsync(shop), Is.EqualTo(new[] { VoucherStatus.Revoked }));

        shop.Clock.Advance(TimeSpan.FromDays(1));
        await shop.HappenAsync(shop.Paid("2", 20));
        Assert.That(await EarnedAsync(shop), Is.EqualTo(100));
        Assert.That(await VouchersAsync(shop), Is.EqualTo(new[] { VoucherStatus.Issued }));

        shop.Clock.Advance(TimeSpan.FromDays(1));
        await shop.HappenAsync(Reviewed(shop, approved: false));
        Assert.That(await EarnedAsync(shop), Is.Zero, "a review that is withdrawn was not written");
        Assert.That((await shop.Engine.Audit.RunAsync()).Findings, Is.Empty);
    }

    [Test]
    public async Task A_repeated_mission_counts_on_from_where_the_last_round_ended()
    {
        using var shop = await OpenAsync("""{ "id": "regular", "steps": [ { "do": "order", "times": 3 } ], "rounds": 2 }""", rulePoints: 40);
        foreach (var order in Enumerable.Range(1, 4))
        {
            await shop.HappenAsync(shop.Paid($"{order}", 10));
        }

        var mission = (await shop.Engine.Missions.StandingAsync(shop.Ann)).Missions.Single();
        Assert.That((mission.Completed.Count, mission.Steps.Single().Done, await EarnedAsync(shop)), Is.EqualTo((1, 1, 40L)), "the rule's own points");
        await shop.HappenAsync([.. Enumerable.Range(5, 8).Select(order => shop.Paid($"{order}", 10))]);
        Assert.That(((await shop.Engine.Missions.StandingAsync(shop.Ann)).Missions.Single().IsOver, await EarnedAsync(shop)), Is.EqualTo((true, 80L)), "two rounds, and no third");
    }

    [Test]
    public async Task Variety_counts_different_categories_that_are_still_paid_for()
    {
        using var shop = await OpenAsync("""{ "id": "explorer", "steps": [ { "do": "categories", "times": 3 } ] }""", rulePoints: 30);
        await shop.HappenAsync(Bought(shop, "1", "tea", "coffee"), Bought(shop, "2", "coffee"));
        Assert.That((await shop.Engine.Missions.StandingAsync(shop.Ann)).Missions.Single().Steps.Single().Done, Is.EqualTo(2));
        await shop.HappenAsync(Bought(shop, "3", new string('x', 90)));
        Assert.That(await EarnedAsync(shop), Is.EqualTo(30));
        await shop.HappenAsync(new OrderRefunded { Member = shop.Ann, OccurredAt = shop.Clock.Now, OrderId = "1", RefundedTotal = Money.Of(10, "USD"), Lines = [new("tea", 10)] });
        Assert.That(await EarnedAsync(shop), Is.Zero, "the tea went back; the coffee was bought twice");
    }

    [Test]
    public async Task Friends_who_qualify_make_an_ambassador()
    {
        using var shop = await OpenAsync("""{ "id": "ambassador", "steps": [ { "do": "bringFriend", "times": 2 } ], "badge": { "en": "Ambassador" } }""", more: """, "referral": { "afterDays": 0 }""");
        var code = await shop.Engine.Referrals.OpenAsync(shop.Ann);
        foreach (var friend in new[] { "bob", "cy" }.Select(name => MemberId.Of("shop", name)))
        {
            Assert.That((await shop.Engine.Missions.StandingAsync(shop.Ann)).Badges, Is.Empty);
            await shop.Engine.Referrals.ClaimAsync(friend, code, null, Encore.Loyalty.Referrals.ReferralMarks.None);
            await shop.HappenAsync(new OrderPaid { Member = friend, OccurredAt = shop.Clock.Now, OrderId = friend.Customer, Order = Shop.Goods(10) });
        }

        Assert.That((await shop.Engine.Missions.StandingAsync(shop.Ann)).Badges.Single().Badge["en"], Is.EqualTo("Ambassador"));
        await shop.HappenAsync(new OrderCancelled { Member = MemberId.Of("shop", "bob"), OccurredAt = shop.Clock.Now, OrderId = "bob" });
        Assert.That((await shop.Engine.Missions.StandingAsync(shop.Ann)).Badges, Is.Empty, "the badge is worn while the mission stands");
    }

    [Test]
    public async Task What_was_over_before_the_mission_was_thought_of_shows_and_earns_nothing()
    {
        using var shop = new Shop();
        await shop.HappenAsync(Registered(shop));
        shop.Clock.Advance(TimeSpan.FromDays(1));
        await PublishAsync(shop, """{ "id": "join", "steps": [ { "do": "register" } ], "badge": { "en": "Member" } }, { "id": "start", "steps": [ { "do": "register" }, { "do": "share" } ] }""", rulePoints: 10);
        await shop.HappenAsync(new Shared { Member = shop.Ann, ShareId = "s-1", OccurredAt = shop.Clock.Now });
        var standing = await shop.Engine.Missions.StandingAsync(shop.Ann);
        Assert.That((standing.Completed, standing.Badges.Single().Id), Is.EqualTo((2, "join")));
        Assert.That(await EarnedAsync(shop), Is.EqualTo(10), "for the one whose last step came under the program");
    }

    [Test]
    public async Task Levels_are_reached_by_missions()
    {
        using var shop = await OpenAsync(
            """{ "id": "a", "steps": [ { "do": "share" } ], "rounds": 5 }""", more: "", levels: """[ { "id": "novice", "completed": 1 }, { "id": "adept", "completed": 3 } ]""");
        Assert.That((await shop.Engine.Missions.StandingAsync(shop.Ann)).Next!.Id, Is.EqualTo("novice"));
        await shop.HappenAsync([.. Enumerable.Range(1, 3).Select(share => new Shared { Member = shop.Ann, ShareId = $"s-{share}", OccurredAt = shop.Clock.Now })]);
        var standing = await shop.Engine.Missions.StandingAsync(shop.Ann);
        Assert.That((standing.Level!.Id, standing.Next), Is.EqualTo(("adept", (MissionLevel?)null)));
    }

    [Test]
    public async Task What_a_guest_has_done_counts_with_the_registration()
    {
        using var shop = await OpenAsync("""{ "id": "first", "steps": [ { "do": "register" }, { "do": "order" } ] }""", rulePoints: 25);
        var guest = MemberId.Guest("shop", "ann@example.com");
        await shop.HappenAsync(new OrderPaid { Member = guest, OccurredAt = shop.Clock.Now, OrderId = "1", Order = Shop.Goods(10) }, Registered(shop));
        await shop.HappenAsync(new MembersMerged { Member = guest, Into = shop.Ann, OccurredAt = shop.Clock.Now });
        await shop.Engine.Jobs.RunAsync();
        await shop.Engine.Jobs.RunAsync();
        Assert.That(await EarnedAsync(shop), Is.EqualTo(25));
    }

    [Test]
    public async Task A_program_names_what_is_wrong_with_its_missions()
    {
        using var shop = new Shop();
        var errors = (await shop.Engine.Programs.PublishAsync("""
            {
              "missions": {
                "list": [
                  { "id": "a", "steps": [], "points": 5 }, { "id": "a", "steps": [ { "do": "register", "times": 2 } ], "rounds": 2, "reward": "moon" },
                  { "id": "c", "steps": [ { "do": "orderWeeks", "times": 121 } ], "from": "2026-02-01T00:00:00Z", "until": "2026-01-01T00:00:00Z" }
                ],
                "levels": [ { "id": "x", "completed": 3 }, { "id": "y", "completed": 3 } ]
              }
            }
            """, "owner")).Errors;
        Assert.That(errors.Select(error => error.Path), Is.EquivalentTo(new[]
        {
            "missions.levels[1].completed", "missions.list[1].id", "missions.list[0].steps", "missions.list[0].points", "missions.list[1].rounds", "missions.list[1].steps[0].times",
            "missions.list[1].reward", "missions.list[2].until", "missions.list[2].steps[0].times",
        }));
    }

    private static async Task<Shop> OpenAsync(string mission, int rulePoints = 1, string more = "", string levels = "[]")
    {
        var shop = new Shop();
        await PublishAsync(shop, mission, rulePoints, more, levels);
        return shop;
    }

    private static async Task PublishAsync(Shop shop, string missions, int rulePoints, string more = "", string levels = "[]")
    {
        var program = $$"""
            {
              "earning": [ { "id": "quest", "kind": "mission", "points": {{rulePoints}} } ],
              "rewards": [ { "id": "coupon-5", "kind": "coupon", "value": 5, "cost": 100 } ],
              "missions": { "list": [ {{missions}} ], "levels": {{levels}} }{{more}}
            }
            """;
        Assert.That((await shop.Engine.Programs.PublishAsync(program, "owner")).Errors, Is.Empty);
    }

    private static MemberRegistered Registered(Shop shop) => new() { Member = shop.Ann, OccurredAt = shop.Clock.Now };

    private static LoyaltyEvent Reviewed(Shop shop, bool approved) => approved
        ? new ReviewApproved { Member = shop.Ann, ReviewId = "r-1", ProductId = "tea", OccurredAt = shop.Clock.Now }
        : new ReviewWithdrawn { Member = shop.Ann, ReviewId = "r-1", ProductId = "tea", OccurredAt = shop.Clock.Now };

    private static OrderPaid Bought(Shop shop, string order, params string[] categories) => new()
    {
        Member = shop.Ann,
        OccurredAt = shop.Clock.Now,
        OrderId = order,
        Order = new() { Currency = Currency.Of("USD"), Total = 10 * categories.Length, Lines = [.. categories.Select(category => new OrderLine { LineId = category, ProductId = category, Net = 10, Categories = [category] })] },
    };

    private static async Task<long> EarnedAsync(Shop shop) => (await shop.Engine.Members.HistoryAsync(shop.Ann)).Where(entry => entry.RuleId == "quest")
        .Sum(entry => entry.From == LedgerAccount.Issued || entry.From == LedgerAccount.ClawedBack ? entry.Points.Value : entry.To == LedgerAccount.ClawedBack ? -entry.Points.Value : 0);

    private static async Task<IEnumerable<VoucherStatus>> VouchersAsync(Shop shop) => (await shop.Engine.Members.OverviewAsync(shop.Ann)).Vouchers.Select(voucher => voucher.Status);
}
