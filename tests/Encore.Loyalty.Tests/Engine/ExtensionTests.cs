using Autofac;
using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.SampleExtension;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Engine;

public sealed class ExtensionTests
{
    private const string Program = """
        {
          "earning": [
            { "id": "purchase", "kind": "purchase", "pointsPerUnit": 1 },
            { "id": "big-basket", "kind": "large-order", "points": 50, "settings": { "from": 100 } }
          ]
        }
        """;

    [Test]
    public async Task An_extension_in_one_assembly_brings_an_earning_rule_that_refunds_respect()
    {
        using var shop = new Shop(new SampleExtensionModule());
        Assert.That((await shop.Engine.Programs.PublishAsync(Program, "agency")).Errors, Is.Empty);
        await shop.HappenAsync(shop.Paid("1", 120), shop.Paid("2", 99));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(120 + 50 + 99));
        await shop.HappenAsync(shop.Refunded("1", 60));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(60 + 25 + 99));
    }

    [Test]
    public async Task Without_the_extension_its_program_is_refused_and_the_one_in_force_stays()
    {
        using var shop = new Shop();
        var reading = await shop.Engine.Programs.PublishAsync(Program, "agency");
        Assert.That(reading.Errors.Single().Path, Is.EqualTo("earning[1].kind"));
        await shop.HappenAsync(shop.Paid("1", 120));
        Assert.That((await shop.BalancesAsync()).Pending, Is.EqualTo(120));
    }

    [Test]
    public async Task An_extensions_reward_is_checked_bought_and_handed_over_like_any_other()
    {
        const string program = """{ "earning": [ { "id": "purchase", "kind": "purchase", "pointsPerUnit": 1 } ], "rewards": [ { "id": "engraving", "kind": "engraving", "cost": 100, "settings": { "letters": LETTERS } } ] }""";
        using var shop = new Shop(new SampleExtensionModule());
        Assert.That((await shop.Engine.Programs.PublishAsync(program.Replace("LETTERS", "99"), "agency")).Errors.Single().Path, Is.EqualTo("rewards[0].settings.letters"));
        Assert.That((await shop.Engine.Programs.PublishAsync(program.Replace("LETTERS", "12"), "agency")).Errors, Is.Empty);
        await shop.HappenAsync(shop.Paid("1", 120));
        var redeemed = await shop.Engine.Redemptions.RedeemAsync(new(shop.Ann, "engraving", "one", "member"));
        var waiting = (await shop.Engine.Fulfilments.ListAsync()).Single();
        Assert.That((redeemed.Refusal, waiting.Kind), Is.EqualTo(((Refusal?)null, RewardKind.Of("engraving"))));
    }

    [Test]
    public async Task An_extensions_trigger_gives_its_offer_and_what_is_given_back_takes_it_away()
    {
        const string program = """{ "earning": [ { "id": "purchase", "kind": "purchase", "pointsPerUnit": 1 } ], "offers": [ { "id": "curious", "trigger": "variety", "settings": { "products": PRODUCTS }, "points": 30 } ] }""";
        using var shop = new Shop(new SampleExtensionModule());
        Assert.That((await shop.Engine.Programs.PublishAsync(program.Replace("PRODUCTS", "1"), "agency")).Errors.Single().Path, Is.EqualTo("offers[0].settings.products"));
        Assert.That((await shop.Engine.Programs.PublishAsync(program.Replace("PRODUCTS", "2"), "agency")).Errors, Is.Empty);
        var varied = shop.Paid("2", 20);
        varied = varied with { Order = varied.Order with { Lines = [new() { LineId = "1", ProductId = "tea", Net = 10 }, new() { LineId = "2", ProductId = "cup", Net = 10 }] } };
        await shop.HappenAsync(shop.Paid("1", 20), varied);
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(20 + 20 + 30));
        await shop.HappenAsync(shop.Refunded("2", 10));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(20 + 10));
    }

    [Test]
    public async Task An_extensions_channel_gets_each_message_and_one_that_is_down_does_not_repeat_the_others()
    {
        using var receiver = new Receiver();
        using var shop = new Shop(new SampleExtensionModule { Webhook = receiver.Address });
        await shop.HappenAsync(shop.Paid("1", 120));
        receiver.IsDown = true;
        await shop.Engine.Jobs.RunAsync();
        Assert.That((shop.Mailbox.Messages.Count, receiver.Taken.Count), Is.EqualTo((1, 0)));
        receiver.IsDown = false;
        shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await shop.Engine.Jobs.RunAsync();
        Assert.That(shop.Mailbox.Messages, Has.Count.EqualTo(1));
        Assert.That(receiver.Taken.Single(), Does.Contain("\"points-earned\"").And.Contain("\"points\":\"120\""));
    }

    [Test]
    public async Task A_rule_that_throws_costs_nobody_an_award_neither_the_other_rules_nor_other_facts()
    {
        var rule = new MoodyRule();
        using var shop = new Shop(new RuleModule(rule));
        await shop.Engine.Programs.PublishAsync(MoodyProgram, "agency");
        var report = await shop.HappenAsync(shop.Paid("13", 10), shop.Paid("14", 10));
        Assert.That(report, Is.EqualTo(new ProcessingReport(1, 0, 1)));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(20 + 22));
    }

    [Test]
    public async Task What_a_broken_rule_owes_comes_once_it_is_mended_and_only_that()
    {
        var rule = new MoodyRule();
        using var shop = new Shop(new RuleModule(rule));
        await shop.Engine.Programs.PublishAsync(MoodyProgram, "agency");
        await shop.HappenAsync(shop.Paid("13", 10));
        rule.IsMoody = false;
        shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await shop.Engine.Jobs.RunAsync();
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(22));
        Assert.That((await shop.Engine.Campaigns.ResultsAsync()).Single(), Has.Property("Orders").EqualTo(1).And.Property("Points").EqualTo(10 + 1));
        await shop.HappenAsync(shop.Refunded("13", 10));
        Assert.That((await shop.BalancesAsync()).Available, Is.Zero);
    }

    [Test]
    public async Task A_rule_that_stays_broken_is_given_up_and_named_among_what_needs_a_person()
    {
        using var shop = new Shop(new RuleModule(new MoodyRule()));
        await shop.Engine.Programs.PublishAsync(MoodyProgram, "agency");
        await shop.HappenAsync(shop.Paid("13", 10));
        for (var attempt = 1; attempt < Retry.MostAttempts; attempt++)
        {
            shop.Clock.Advance(TimeSpan.FromDays(1));
            await shop.Engine.Jobs.RunAsync();
        }

        var problem = (await shop.Engine.Events.ProblemsAsync(10)).Single();
        Assert.That((problem.Status, problem.Result), Is.EqualTo((InboxStatus.Failed, "The rule 'moody' broke: Not today.")));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(20));
    }

    [Test]
    public async Task A_preview_leaves_a_broken_rule_out()
    {
        using var shop = new Shop(new RuleModule(new MoodyRule { BreaksOn = SourceKey.Order("preview") }));
        await shop.Engine.Programs.PublishAsync(MoodyProgram, "agency");
        Assert.That((await shop.Engine.Preview.ForOrderAsync(Shop.Goods(10))).Select(award => award.RuleId), Is.EqualTo(new[] { "purchase" }));
    }

    [Test]
    public async Task A_fact_that_had_its_effect_is_not_judged_again_when_it_is_told_again()
    {
        var rule = new MoodyRule { IsMoody = false };
        using var shop = new Shop(new RuleModule(rule));
        await shop.Engine.Programs.PublishAsync("""{ "earning": [ { "id": "moody", "kind": "moody", "points": 1 } ] }""", "agency");
        await shop.Engine.Events.TellAsync(shop.Paid("13", 10));
        var asked = rule.Asked;
        await shop.Engine.Events.TellAsync(shop.Paid("13", 10));
        Assert.That((asked, rule.Asked), Is.EqualTo((1, 1)));
    }

    private const string MoodyProgram = """
        {
          "earning": [ { "id": "purchase", "kind": "purchase", "pointsPerUnit": 1 }, { "id": "moody", "kind": "moody", "points": 1 } ],
          "campaigns": [ { "id": "double", "multiplier": 2, "kinds": ["purchase", "moody"] } ]
        }
        """;

    private sealed class MoodyRule : IEarningRule
    {
        public bool IsMoody { get; set; } = true;

        public SourceKey BreaksOn { get; init; } = SourceKey.Order("13");

        /// <summary>How often.</summary>
        public int Asked { get; private set; }

        public string Kind => "moody";

        public Award? Evaluate(EarningContext context)
        {
            Asked++;
            return IsMoody && context.Fact.Origin == BreaksOn ? throw new InvalidOperationException("Not today.") : context.Grant(Points.Of((long)context.Factor), new());
        }
    }

    private sealed class RuleModule(IEarningRule rule) : Module
    {
        protected override void Load(ContainerBuilder builder) => builder.RegisterInstance(rule).As<IEarningRule>();
    }
}
