using System.Reflection;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Reconciliation;
using Encore.Loyalty.Storage.Schema;
using Encore.OrchardCore.Loyalty.Commerce.Orders;
using Encore.OrchardCore.Loyalty.Jobs;
using Encore.OrchardCore.Loyalty.Migrations;
using Encore.OrchardCore.Loyalty.Reviews;
using Encore.OrchardCore.Loyalty.Reviews.Data;
using Encore.OrchardCore.Loyalty.Tests.Fakes;
using Encore.OrchardCore.Loyalty.Tests.Orders;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace Encore.OrchardCore.Loyalty.Tests.Jobs;

public sealed class ReconciliationTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly HostOptions Host = new() { Scope = "default", Currency = Currency.Of("USD") };

    [Test]
    public async Task The_minute_makes_up_for_orders_and_reviews_that_were_not_heard_of()
    {
        var order = Order.Of(("desk", 1, 80)).Charged(80).Snapshot() with { CreatedAt = Now };
        await using var tenant = await Tenant.OpenAsync(
            new Shelf("orders", () => [OrderEventMapper.RecordOf(order, Host, Now)]),
            new Shelf("reviews", () => [Review(isVisible: true)]));
        tenant.Clock.Set(Now.AddHours(-1));

        await RunMinuteAsync(tenant);
        Assert.That(await BalancesAsync(tenant), Is.EqualTo((80L, 10L)));
        await RunMinuteAsync(tenant);
        Assert.That(await BalancesAsync(tenant), Is.EqualTo((80L, 10L)));
        Assert.That(await tenant.CountAsync("inbox"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_review_that_was_unpublished_unheard_gives_its_points_back()
    {
        var isVisible = true;
        await using var tenant = await Tenant.OpenAsync(new Shelf("reviews", () => [Review(isVisible)]));
        await RunMinuteAsync(tenant);
        isVisible = false;
        await RunMinuteAsync(tenant);

        Assert.That(await BalancesAsync(tenant), Is.EqualTo((0L, 0L)));
        Assert.That(await tenant.CountAsync("inbox"), Is.EqualTo(2));
    }

    [Test]
    public void An_order_stands_since_it_was_charged_or_else_since_it_was_made()
    {
        var made = Now.AddDays(-2);
        var covered = Order.Of(("desk", 1, 5)).Discounts("""{ "desk": [ { "DiscountPercentage": 100 } ] }""").With("ABCD").Snapshot() with { CreatedAt = made };

        Assert.That(OrderEventMapper.RecordOf(Order.Of(("desk", 1, 80)).Charged(80).Snapshot() with { CreatedAt = made }, Host, Now)!.Began, Is.EqualTo(Now.AddHours(-1)));
        Assert.That(OrderEventMapper.RecordOf(covered, Host, Now)!.Began, Is.EqualTo(made));
    }

    [Test]
    public void Guests_and_orders_without_a_charge_are_left_out()
    {
        Assert.That(OrderEventMapper.RecordOf(Order.Of(("desk", 1, 80)).Charged(80).Guest().Snapshot(), Host, Now), Is.Null);
        Assert.That(OrderEventMapper.RecordOf(Order.Of(("desk", 1, 80)).Snapshot(), Host, Now), Is.Null);
    }

    [Test]
    public void An_outline_has_the_keys_of_the_whole_order()
    {
        var order = Order.Of(("desk", 1, 80)).Charged(80).In("shipped").Snapshot() with { ModifiedAt = Now };
        var outline = OrderEventMapper.RecordOf(order with { Products = new Dictionary<string, string>() }, Host, Now)!;

        Assert.That(outline.Facts.Select(fact => fact.Key), Is.EqualTo(OrderEventMapper.FactsOf(order, Host, Now.AddDays(1)).Select(fact => fact.Key)));
    }

    [Test]
    public void Every_version_of_the_tables_can_be_brought_up_to_date()
    {
        var latest = new SchemaMigrations(new() { Scope = "default", Connect = () => throw new NotSupportedException(), Dialect = Encore.Loyalty.Storage.Dialects.SqlDialect.Sqlite }).Latest;

        Assert.That(
            typeof(LedgerMigrations).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(method => method.Name),
            Is.SupersetOf(Enumerable.Range(1, latest - 1).Select(version => $"UpdateFrom{version}Async")));
    }

    private static ShopRecord? Review(bool isVisible) => ReviewFacts.RecordOf(
        new ContentItem { ContentItemId = "review1", ContentType = ProductReview.Type, Owner = "buyer1", CreatedUtc = Now.UtcDateTime, PublishedUtc = Now.UtcDateTime },
        new ProductReview { Product = { ContentItemIds = ["desk"] } },
        isVisible,
        Host,
        Now.AddMinutes(isVisible ? 0 : 1));

    private static async Task RunMinuteAsync(Tenant tenant)
    {
        await using var services = new ServiceCollection().AddSingleton(tenant.Engine).BuildServiceProvider();
        await new LoyaltyMinute().DoWorkAsync(services, default);
        tenant.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private static async Task<(long Pending, long Available)> BalancesAsync(Tenant tenant)
    {
        var overview = await tenant.Engine.Members.OverviewAsync(tenant.Engine.Host.Member("buyer1"));
        return (overview.Pending.Value, overview.Available.Value);
    }
}
