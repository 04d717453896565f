using System.Globalization;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Processing.Reconciliation;
using Encore.Loyalty.Tests.Engine;

namespace Encore.Loyalty.Tests.Reconciliation;

/// <summary>A shop's own list of orders, each of a member of its own; outlines have no lines.</summary>
internal sealed class OrderBook : IShopHistory
{
    public const decimal Net = 10;

    public List<(MemberId Member, DateTimeOffset PaidAt)> Orders { get; } = [];

    /// <summary>The order that cannot be read.</summary>
    public string? Damaged { get; set; }

    public bool IsClosed { get; set; }

    /// <summary>Where pages were asked for, in their order.</summary>
    public List<string?> Asked { get; } = [];

    /// <summary>Orders that were read whole.</summary>
    public int Told { get; private set; }

    public string Name { get; init; } = "orders";

    public void Add(int count, DateTimeOffset paidAt)
    {
        for (var index = 0; index < count; index++)
        {
            Orders.Add((MemberId.Of("shop", $"c{Orders.Count}"), paidAt));
        }
    }

    public OrderPaid Whole(int index) => new() { Member = Orders[index].Member, OccurredAt = Orders[index].PaidAt, OrderId = Text(index), Order = Shop.Goods(Net) };

    public Task<IReadOnlyList<ShopRecord>> RecentAsync(DateTimeOffset from, int limit, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<ShopRecord>>([.. Indexes(from).Reverse().Take(limit).Select(Outline)]);

    public Task<HistoryPage> ReadAsync(string? after, DateTimeOffset from, int limit, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (IsClosed)
        {
            throw new IOException("The book is closed.");
        }

        Asked.Add(after);
        var page = Indexes(from).Where(index => after is null || index > int.Parse(after, CultureInfo.InvariantCulture)).Take(limit).ToList();
        return Task.FromResult(new HistoryPage([.. page.Select(Outline)], page.Count < limit ? null : Text(page[^1])));
    }

    public Task<IReadOnlyList<LoyaltyEvent>> TellAsync(ShopRecord record, CancellationToken cancel)
    {
        Told++;
        return record.Id == Damaged
            ? throw new IOException($"Order {Damaged} cannot be read.")
            : Task.FromResult<IReadOnlyList<LoyaltyEvent>>([Whole(int.Parse(record.Id, CultureInfo.InvariantCulture))]);
    }

    private IEnumerable<int> Indexes(DateTimeOffset from) => Enumerable.Range(0, Orders.Count).Where(index => Orders[index].PaidAt >= from);

    private ShopRecord Outline(int index) => new()
    {
        Id = Text(index),
        Began = Orders[index].PaidAt,
        Facts = [Whole(index) with { Order = new() { Currency = Currency.Of("USD"), Lines = [] } }],
    };

    private static string Text(int index) => index.ToString(CultureInfo.InvariantCulture);
}
