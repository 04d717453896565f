using Encore.Loyalty.Earning;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Processing.Reconciliation;

namespace Encore.Loyalty.Offers.CrossSell;

/// <summary>Reads the shop's own orders, page by page, for what is bought after what. Cancelled and unpaid ones, gifts and gift cards do not count. Writes nothing.</summary>
public sealed class CrossSellMiner(IEnumerable<IShopHistory> histories, TimeProvider clock)
{
    private const int PageSize = 200;

    private readonly IReadOnlyList<IShopHistory> histories = [.. histories];

    /// <summary>The shop gives its orders; without, there is nothing to find.</summary>
    public bool HasOrders => histories.Count > 0;

    /// <param name="settings">Valid.</param>
    /// <param name="progress">Hears of every page.</param>
    /// <param name="cancel">Stops between two orders.</param>
    public async Task<CrossSellReport> RunAsync(CrossSellSettings settings, IProgress<CrossSellReport>? progress = null, CancellationToken cancel = default)
    {
        var (book, report) = (new PurchaseBook(), new CrossSellReport(settings, 0, 0, 0, 0, []));
        var from = clock.GetUtcNow().AddDays(-settings.Days);
        foreach (var history in histories)
        {
            string? after = null;
            do
            {
                var page = await history.ReadAsync(after, from, PageSize, cancel);
                foreach (var record in page.Records.Where(record => record.Facts.OfType<OrderPaid>().Any() && !record.Facts.OfType<OrderCancelled>().Any()))
                {
                    cancel.ThrowIfCancellationRequested();
                    report = await AddAsync(history, record, book, report, cancel);
                }

                report = report with { Customers = book.Customers };
                progress?.Report(report);
                after = page.Next;
            }
            while (after is not null);
        }

        return report with { Rules = book.Rules(settings) };
    }

    private static async Task<CrossSellReport> AddAsync(IShopHistory history, ShopRecord record, PurchaseBook book, CrossSellReport report, CancellationToken cancel)
    {
        OrderPaid? paid;
        try
        {
            paid = record.Facts.OfType<OrderPaid>().First() is { Order.Lines.Count: > 0 } whole ? whole : (await history.TellAsync(record, cancel)).OfType<OrderPaid>().FirstOrDefault();
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return report with { Unreadable = report.Unreadable + 1 };
        }

        if (paid is null)
        {
            return report;
        }

        var lines = paid.Order.Lines.Where(line => line is { IsGiftCard: false, Net: > 0 });
        var isAdded = book.Add(paid.Member, paid.OccurredAt, report.Settings.Level == CrossSellLevel.Products ? lines.Select(line => line.ProductId) : lines.SelectMany(Categories));
        return report with { Orders = report.Orders + 1, LeftOut = report.LeftOut + (isAdded ? 0 : 1) };
    }

    private static IEnumerable<string> Categories(OrderLine line) => line.Categories.Distinct(StringComparer.Ordinal);
}
