using Encore.Loyalty.Earning;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Offers.CrossSell;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Processing.Reconciliation;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Offers;

/// <summary>What is bought after what, in the shop's own orders.</summary>
public sealed class CrossSellTests
{
    private static readonly CrossSellSettings Every = new() { LeastCustomers = 2, LeastConfidence = 0, LeastLift = 1 };

    [Test]
    public async Task Rules_have_the_published_figures_and_follow_the_order_of_the_purchases()
    {
        // 10 customers: 4 buy nappies, 3 of them books, of which one before; 2 others buy books too; 4 buy tea.
        var orders = new Orders();
        orders.Add("a", 1, "nappies").Add("a", 9, "books").Add("b", 1, "nappies", "books").Add("c", 1, "books").Add("c", 5, "nappies").Add("d", 2, "nappies");
        orders.Add("e", 1, "books").Add("f", 1, "books").Add("g", 1, "tea").Add("h", 1, "tea").Add("i", 1, "tea").Add("j", 1, "tea", "tea");
        var report = await FindAsync(orders, Every with { LeastLift = 1 });
        Assert.That((report.Orders, report.Customers), Is.EqualTo((12, 10)));
        var books = report.Rules.Single(rule => rule.Bought == "nappies");
        Assert.That(books, Is.EqualTo(new CrossSellRule("nappies", "books", 2, 4, 5, 10)));
        Assert.That((books.Support, books.Confidence, books.Lift), Is.EqualTo((0.2m, 0.5m, 1.0m)));
        Assert.That(report.Rules.Single(rule => rule.Bought == "books"), Is.EqualTo(new CrossSellRule("books", "nappies", 2, 5, 4, 10)));
        Assert.That(report.Rules, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Chance_and_small_numbers_make_no_rule()
    {
        var orders = new Orders();
        for (var customer = 0; customer < 100; customer++)
        {
            // Everybody buys tea; every fifth buys sugar, and the same ones cake; two buy salt and pepper.
            orders.Add($"{customer}", 1, customer % 5 == 0 ? ["tea", "sugar", "cake"] : customer is 1 or 2 ? ["tea", "salt", "pepper"] : ["tea"]);
        }

        var report = await FindAsync(orders, new());
        Assert.That(report.Rules.Select(rule => (rule.Bought, rule.Then, rule.Lift)), Is.EqualTo(new[] { ("cake", "sugar", 5m), ("sugar", "cake", 5m) }));
    }

    [Test]
    public async Task Cancelled_orders_old_ones_and_gifts_do_not_count_and_outlines_are_read_whole()
    {
        var orders = new Orders { IsOutlined = true };
        orders.Add("a", 1, "x", "y").Add("b", 1, "x", "y").Add("c", -800, "x", "y").Add("d", 1, "x", "y");
        orders.Cancelled.Add("3");
        var report = await FindAsync(orders, Every);
        Assert.That((report.Orders, report.Customers, report.Rules.Count), Is.EqualTo((2, 2, 2)));
        orders.Damaged = "1";
        Assert.That(await FindAsync(orders, Every), Has.Property("Unreadable").EqualTo(1).And.Property("Orders").EqualTo(1));
    }

    [Test]
    public async Task Categories_are_counted_once_a_customer()
    {
        var orders = new Orders();
        orders.Add("a", 1, "baby-1", "baby-2").Add("a", 5, "book-1").Add("b", 1, "baby-1").Add("b", 3, "book-2").Add("c", 1, "tea-1");
        var rule = (await FindAsync(orders, Every with { Level = CrossSellLevel.Categories })).Rules.Single();
        Assert.That(rule, Is.EqualTo(new CrossSellRule("baby", "book", 2, 2, 2, 3)));
        var offer = CrossSellProposal.Of(rule, CrossSellLevel.Categories);
        Assert.That((offer.When!.Categories!.Single(), offer.Voucher!.Limits!.Categories!.Single()), Is.EqualTo(("baby", "book")));
    }

    [Test]
    public async Task What_was_found_becomes_an_offer_of_the_document_and_is_given_to_those_who_buy()
    {
        var orders = new Orders();
        orders.Add("a", 1, "Nappies (M)", "Böcker").Add("b", 1, "Nappies (M)", "Böcker").Add("c", 1, "tea");
        using var shop = await OfferShop.OpenAsync("", new ShopHistoryModule(orders));
        var rule = (await shop.Engine.CrossSell.RunAsync(Every)).Rules.Single(rule => rule.Bought == "Nappies (M)");
        var offer = CrossSellProposal.Of(rule, CrossSellLevel.Products, percent: 20);
        var document = CrossSellProposal.Into(CrossSellProposal.Into(await shop.Engine.Programs.DocumentAsync(), offer), offer);
        var reading = await shop.Engine.Programs.PublishAsync(document, "owner");
        Assert.That(reading.Errors, Is.Empty);
        Assert.That((reading.Program!.Offers.Single().Id, reading.Program.Rewards.Count), Is.EqualTo((offer.Id, 2)));
        await shop.Shop.HappenAsync(shop.Buys("1", "Nappies (M)"));
        var voucher = (await shop.VouchersAsync()).Single();
        Assert.That((await shop.Engine.Vouchers.QuoteAsync(shop.Shop.Ann, voucher.Code, OfferShop.Basket("Böcker", "tea"))).Discount!.Goods, Is.EqualTo(2m));
    }

    [Test]
    public async Task The_search_is_a_job_that_tells_how_far_it_is_and_can_be_cancelled()
    {
        var orders = new Orders { Gate = new() };
        for (var customer = 0; customer < 500; customer++)
        {
            orders.Add($"{customer}", 1, "x", "y");
        }

        using var shop = await OfferShop.OpenAsync("", new ShopHistoryModule(orders));
        Assert.That(shop.Engine.CrossSell.Start("owner", Every), Is.True);
        await orders.Reached.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.That((shop.Engine.CrossSell.Latest!.State, shop.Engine.CrossSell.Latest.Report!.Orders), Is.EqualTo((JobState.Running, 200)));
        Assert.That(shop.Engine.CrossSell.Start("owner", Every), Is.False);
        shop.Engine.CrossSell.Cancel();
        orders.Gate.SetResult();
        while (shop.Engine.CrossSell.Latest.State == JobState.Running)
        {
            await Task.Delay(5);
        }

        Assert.That(shop.Engine.CrossSell.Latest.State, Is.EqualTo(JobState.Cancelled));
        Assert.That(() => shop.Engine.CrossSell.Start("owner", Every with { LeastCustomers = 1 }), Throws.ArgumentException.With.Message.Contains("prove nothing"));
    }

    [Test]
    public void The_book_holds_no_more_than_it_may()
    {
        var book = new PurchaseBook(mostCustomers: 2, mostThings: 2);
        Assert.That(new[] { "a", "b", "c", "a" }.Select(customer => book.Add(MemberId.Of("shop", customer), default, ["x", "y", "z"])), Is.EqualTo(new[] { true, true, false, true }));
        Assert.That(book.Rules(Every).Select(rule => (rule.Bought, rule.Then)), Is.EquivalentTo(new[] { ("x", "y"), ("y", "x") }));
    }

    private static async Task<CrossSellReport> FindAsync(Orders orders, CrossSellSettings settings)
    {
        using var shop = await OfferShop.OpenAsync("", new ShopHistoryModule(orders));
        return await shop.Engine.CrossSell.RunAsync(settings);
    }

    /// <summary>A shop's orders, by the day; a product's category is what stands before its hyphen.</summary>
    private sealed class Orders : IShopHistory
    {
        private readonly List<OrderPaid> orders = [];

        public HashSet<string> Cancelled { get; } = [];

        public bool IsOutlined { get; init; }

        public string? Damaged { get; set; }

        /// <summary>Holds up every page but the first.</summary>
        public TaskCompletionSource? Gate { get; init; }

        public TaskCompletionSource Reached { get; } = new();

        public string Name => "orders";

        public Orders Add(string customer, int day, params string[] products)
        {
            var lines = products.Select((product, index) => new OrderLine { LineId = $"{index}", ProductId = product, Categories = [product.Split('-')[0]], Net = 10 }).Append(new() { LineId = "gift", ProductId = "gift", Net = 0 });
            orders.Add(new()
            {
                Member = MemberId.Of("shop", customer),
                OccurredAt = new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero).AddDays(day - 20),
                OrderId = $"{orders.Count}",
                Order = new() { Currency = Currency.Of("USD"), Lines = [.. lines] },
            });
            return this;
        }

        public Task<IReadOnlyList<ShopRecord>> RecentAsync(DateTimeOffset from, int limit, CancellationToken cancel) => Task.FromResult<IReadOnlyList<ShopRecord>>([]);

        public async Task<HistoryPage> ReadAsync(string? after, DateTimeOffset from, int limit, CancellationToken cancel)
        {
            if (after is not null && Gate is not null)
            {
                Reached.TrySetResult();
                await Gate.Task;
            }

            var start = after is null ? 0 : int.Parse(after, System.Globalization.CultureInfo.InvariantCulture);
            var page = orders.Skip(start).Take(limit).Where(order => order.OccurredAt >= from).Select(Record).ToList();
            return new(page, start + limit < orders.Count ? $"{start + limit}" : null);
        }

        public Task<IReadOnlyList<LoyaltyEvent>> TellAsync(ShopRecord record, CancellationToken cancel) =>
            record.Id == Damaged ? throw new IOException("It cannot be read.") : Task.FromResult<IReadOnlyList<LoyaltyEvent>>([orders.Single(order => order.OrderId == record.Id)]);

        private ShopRecord Record(OrderPaid order) => new()
        {
            Id = order.OrderId,
            Began = order.OccurredAt,
            Facts =
            [
                IsOutlined ? order with { Order = order.Order with { Lines = [] } } : order,
                .. Cancelled.Contains(order.OrderId) ? [new OrderCancelled { Member = order.Member, OccurredAt = order.OccurredAt, OrderId = order.OrderId }] : Array.Empty<LoyaltyEvent>(),
            ],
        };
    }
}
