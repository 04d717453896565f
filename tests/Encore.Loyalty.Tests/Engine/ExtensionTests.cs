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
    public async Task A_rule_that_throws_holds_up_its_own_fact_alone_and_loses_nothing()
    {
        var rule = new MoodyRule();
        using var shop = new Shop(new RuleModule(rule));
        await shop.Engine.Programs.PublishAsync("""{ "earning": [ { "id": "purchase", "kind": "purchase", "pointsPerUnit": 1 }, { "id": "moody", "kind": "moody", "points": 1 } ] }""", "agency");
        var report = await shop.HappenAsync(shop.Paid("13", 10), shop.Paid("14", 10));
        Assert.That(report, Is.EqualTo(new ProcessingReport(1, 0, 1)));
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(11));
        rule.IsMoody = false;
        shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await shop.Engine.Jobs.RunAsync();
        Assert.That((await shop.BalancesAsync()).Available, Is.EqualTo(22));
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

    private sealed class MoodyRule : IEarningRule
    {
        public bool IsMoody { get; set; } = true;

        /// <summary>How often.</summary>
        public int Asked { get; private set; }

        public string Kind => "moody";

        public Award? Evaluate(EarningContext context)
        {
            Asked++;
            return IsMoody && context.Fact.Origin == SourceKey.Order("13") ? throw new InvalidOperationException("Not today.") : context.Grant(Points.Of(1), new());
        }
    }

    private sealed class RuleModule(IEarningRule rule) : Module
    {
        protected override void Load(ContainerBuilder builder) => builder.RegisterInstance(rule).As<IEarningRule>();
    }
}
