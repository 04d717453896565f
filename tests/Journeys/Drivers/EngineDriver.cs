using Autofac.Core;
using Encore.Loyalty;
using Encore.Loyalty.Earning;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Surveys.Cases;
using Encore.Loyalty.Referrals;
using Encore.Loyalty.Testing;

namespace Encore.Journeys.Drivers;

/// <summary>A store that is nothing but engines on one database: several of them work on the same members at once, as the nodes of a web farm do.</summary>
internal sealed class EngineDriver : IStoreDriver
{
    private const decimal UnitPrice = 10;

    private readonly ManualClock clock;
    private readonly List<RunningEngine> nodes = [];
    private readonly Dictionary<string, (OrderPaid Paid, decimal Refunded)> orders = [];
    private readonly IAsyncDisposable? connections;
    private int counter;

    /// <param name="clock">Shared by all nodes.</param>
    /// <param name="nodes">How many engines work at once.</param>
    /// <param name="storage">The storage of one node.</param>
    /// <param name="connections">Closed with the driver.</param>
    public EngineDriver(ManualClock clock, int nodes, Func<HostOptions, IModule> storage, IAsyncDisposable? connections = null)
    {
        this.clock = clock;
        this.connections = connections;
        var host = new HostOptions { Scope = "journey", Currency = Currency.Of("USD"), TakesVouchers = true, ShowsOrders = true };
        for (var node = 0; node < nodes; node++)
        {
            this.nodes.Add(LoyaltyEngine.Start(host, [storage(host), new ClockModule(clock), .. Extensions.In(AgencyExtension.Folder).Modules]));
        }
    }

    public IReadOnlySet<Need> Lacks { get; } = new HashSet<Need> { Need.OwnOrders };

    private LoyaltyEngine Any => nodes[Interlocked.Increment(ref counter) % nodes.Count].Engine;

    public LoyaltyEngine Staff => nodes[0].Engine;

    public async Task<Shopper> ShopperAsync()
    {
        var shopper = new Shopper($"c{Guid.NewGuid():N}");
        await DeliverAsync(new MemberRegistered { Member = Member(shopper), OccurredAt = clock.GetUtcNow() });
        return shopper;
    }

    public Task<string> LinkForFriendsAsync(Shopper shopper) => Any.Referrals.OpenAsync(Member(shopper));

    public async Task<Shopper> FriendAsync(string link)
    {
        var clicked = clock.GetUtcNow();
        await Any.Referrals.LandAsync(link, Guid.NewGuid().ToString("N"));
        Tick();
        var friend = await ShopperAsync();
        await Task.WhenAll(nodes.Select(node => Task.Run(() => node.Engine.Referrals.ClaimAsync(Member(friend), link, clicked, ReferralMarks.None))));
        return friend;
    }

    public Task CompleteProfileAsync(Shopper shopper, string birthday) => DeliverAsync(new ProfileCompleted { Member = Member(shopper), OccurredAt = Tick(), Birthday = birthday });

    public Task SubscribeAsync(Shopper shopper) => DeliverAsync(new NewsletterSubscribed { Member = Member(shopper), OccurredAt = Tick() });

    public Task VisitAsync(Shopper shopper) => DeliverAsync(new Visited { Member = Member(shopper), OccurredAt = Tick(), VisitId = $"{clock.GetUtcNow():yyyy-MM-dd}" });

    public Task ShareAsync(Shopper shopper) => DeliverAsync(new Shared { Member = Member(shopper), OccurredAt = Tick(), ShareId = "unit" });

    public Task GrantAsync(Shopper shopper, long? points, string grant) => DeliverAsync(new ManualAward { Member = Member(shopper), OccurredAt = Tick(), Points = points, AwardId = grant });

    public async Task<long> WillEarnAsync(Shopper shopper, int units)
    {
        var cart = new OrderFacts { Currency = Any.Host.Currency, Lines = [new() { LineId = "1", ProductId = "unit", Quantity = units, Net = units * UnitPrice }], Total = units * UnitPrice };
        return (await Any.Preview.ForOrderAsync(cart, new(Member(shopper)))).Sum(award => award.Points.Value);
    }

    public async Task PublishAsync(string program)
    {
        var reading = await nodes[0].Engine.Programs.PublishAsync(program, "journey");
        if (!reading.IsValid)
        {
            throw new InvalidOperationException(string.Join('\n', reading.Errors));
        }

        // The other nodes look again after ten seconds at the latest.
        clock.Advance(TimeSpan.FromSeconds(11));
    }

    public string ProductOf(int units) => units % 4 == 0 ? "small" : "large";

    public async Task<Order> OrderAsync(Shopper shopper, int units, string? voucher = null)
    {
        var order = new Order($"o{Guid.NewGuid():N}", shopper);
        var goods = new OrderFacts
        {
            Currency = Any.Host.Currency,
            Lines = [new() { LineId = "1", ProductId = ProductOf(units), Quantity = units, Net = units * UnitPrice }],
            Total = units * UnitPrice,
        };
        var discount = voucher is null ? 0 : (await Any.Vouchers.ReserveAsync(Member(shopper), voucher, order.Id, goods)).Discount!.Goods;
        return await PlaceAsync(order, goods with { OrderDiscount = discount, Total = goods.Total - discount, Vouchers = voucher is null ? [] : [voucher] });
    }

    public async Task<IReadOnlyList<string>> OffersOfAsync(Order order) =>
        [.. (await Any.Offers.ForOrderAsync(Member(order.Shopper), order.Id)).Select(made => made.Voucher?.Code).OfType<string>()];

    public async Task<IReadOnlyList<string>> SuggestionsAsync(Shopper shopper) =>
        [.. (await Any.Offers.OpenAsync(Member(shopper))).Where(made => made.Voucher is null).Select(made => made.Offer!.Name["en"])];

    public async Task<Order> OrderWithPointsAsync(Shopper shopper, int units, long points)
    {
        var (order, due, request) = (new Order($"o{Guid.NewGuid():N}", shopper), Money.Of(units * UnitPrice, Any.Host.Currency), $"s{Guid.NewGuid():N}");
        var held = await Any.Reservations.ReserveAsync(new() { Member = Member(shopper), Order = order.Id, Points = points, Total = due, RequestId = request, Actor = shopper.Customer });
        var isTender = held.Treatment == SpendingTreatment.Tender;
        return await PlaceAsync(order, new()
        {
            Currency = Any.Host.Currency,
            Lines = [new() { LineId = "1", ProductId = "unit", Quantity = units, Net = isTender ? due.Amount : due.Amount - held.Value.Amount }],
            PaidOtherwise = isTender ? held.Value.Amount : 0,
            Total = due.Amount - held.Value.Amount,
            Spending = request,
        });
    }

    public Task EditAsync(Order order, int units)
    {
        var (paid, _) = orders[order.Id];
        var line = paid.Order.Lines[0];
        var left = paid.Order with { Lines = [line with { Quantity = units, Net = line.Net * units / line.Quantity }], Total = paid.Order.Total * units / line.Quantity };
        return DeliverAsync(new OrderEdited { Member = paid.Member, OccurredAt = Tick(), OrderId = order.Id, Order = left });
    }

    private async Task<Order> PlaceAsync(Order order, OrderFacts facts)
    {
        var shopper = order.Shopper;
        var placed = new OrderPlaced { Member = Member(shopper), OccurredAt = clock.GetUtcNow(), OrderId = order.Id, Order = facts };
        orders[order.Id] = (new() { Member = Member(shopper), OccurredAt = clock.GetUtcNow(), OrderId = order.Id, Order = facts }, 0);
        await DeliverAsync(placed);
        return order;
    }

    public Task PayAsync(Order order) => DeliverAsync(orders[order.Id].Paid);

    public Task RefundAsync(Order order, decimal part)
    {
        var (paid, refunded) = orders[order.Id];
        refunded += paid.Order.Total * part;
        orders[order.Id] = (paid, refunded);
        return DeliverAsync(new OrderRefunded { Member = paid.Member, OccurredAt = clock.GetUtcNow(), OrderId = order.Id, RefundedTotal = Money.Of(refunded, paid.Order.Currency) });
    }

    public Task CancelAsync(Order order) =>
        DeliverAsync(new OrderCancelled { Member = Member(order.Shopper), OccurredAt = clock.GetUtcNow(), OrderId = order.Id });

    public Task<Review> ReviewAsync(Shopper shopper) => Task.FromResult(new Review($"r{Guid.NewGuid():N}", shopper));

    public Task ApproveAsync(Review review) =>
        DeliverAsync(new ReviewApproved { Member = Member(review.Shopper), OccurredAt = Tick(), ReviewId = review.Id, ProductId = "unit", Length = 100 });

    public Task WithdrawAsync(Review review) =>
        DeliverAsync(new ReviewWithdrawn { Member = Member(review.Shopper), OccurredAt = Tick(), ReviewId = review.Id, ProductId = "unit" });

    public Task SettleAsync() => Task.WhenAll(nodes.Select(node => node.Engine.Jobs.RunAsync()));

    public Task PassDaysAsync(int days)
    {
        clock.Advance(TimeSpan.FromDays(days));
        return SettleAsync();
    }

    public async Task<Redeemed> RedeemAsync(Shopper shopper, string reward, string requestId) =>
        new((await Any.Redemptions.RedeemAsync(new(Member(shopper), reward, requestId, shopper.Customer))).Voucher?.Code);

    public Task<MemberOverview> OverviewAsync(Shopper shopper) => Any.Members.OverviewAsync(Member(shopper));

    public async Task<IReadOnlyList<Entry>> LedgerAsync(Shopper shopper) =>
        [.. (await Any.Members.HistoryAsync(Member(shopper), limit: 1000)).Reverse()];

    public Task FulfilAsync(Order order) => DeliverAsync(new OrderFulfilled { Member = Member(order.Shopper), OccurredAt = Tick(), OrderId = order.Id });

    public async Task<string?> SurveyLinkAsync(Shopper shopper) => (await Any.Surveys.OpenAsync(Member(shopper))).FirstOrDefault()?.Token;

    public Task OpenSurveyAsync(string link, int score) => Any.Surveys.PageAsync(link);

    /// <summary>The form is sent by an impatient finger, to every node.</summary>
    public async Task<string?> AnswerAsync(string link, int score)
    {
        var results = await Task.WhenAll(nodes.Select(node => Task.Run(() => node.Engine.Surveys.AnswerAsync(link, [new() { Question = "score", Score = score }]))));
        return results.Select(result => result.ThanksCode).FirstOrDefault(code => code is not null);
    }

    public Task TurnInAsync(Shopper shopper, string code) => Task.WhenAll(nodes.Select(node => Task.Run(() => node.Engine.Surveys.RedeemThanksAsync(Member(shopper), code))));

    public Task GoodwillAsync(Case opened, long points, string reason) => Task.WhenAll(nodes.Select(node => Task.Run(() => node.Engine.Cases.GoodwillAsync(
        new() { Member = opened.Member, Id = opened.Id, Version = opened.Version, Points = points, Reason = reason, Actor = "kim", RequestId = $"g-{opened.Version}-{opened.Member.Customer}" }))));

    public Task CloseAsync(Case opened, string message) => Task.WhenAll(nodes.Select(node => Task.Run(() => node.Engine.Cases.ChangeAsync(
        new() { Member = opened.Member, Id = opened.Id, Version = opened.Version, Status = CaseStatus.Closed, Message = message, Actor = "kim" }))));

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }

        if (connections is not null)
        {
            await connections.DisposeAsync();
        }
    }

    /// <summary>Every node hears of the fact and works on it, all at once.</summary>
    private async Task DeliverAsync(LoyaltyEvent fact)
    {
        await Task.WhenAll(nodes.Select(node => Task.Run(() => node.Engine.Events.RecordAsync(fact))));
        await Task.WhenAll(nodes.Select(node => Task.Run(() => node.Engine.Events.ProcessAsync())));
    }

    private DateTimeOffset Tick()
    {
        clock.Advance(TimeSpan.FromSeconds(1));
        return clock.GetUtcNow();
    }

    private MemberId Member(Shopper shopper) => Any.Host.Member(shopper.Customer);
}
