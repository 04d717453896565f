using System.Globalization;
using Encore.Replay;

namespace Encore.Benchmarks.Stage;

/// <summary>A purchase log of the size asked for, the same in every run: few customers buy often, most buy once or twice.</summary>
internal static class SampleLog
{
    public static IReadOnlyList<LoggedOrder> Make(int orders, int customers)
    {
        var random = new Random(4711);
        var start = new DateOnly(2025, 1, 1);
        var log = Enumerable.Range(0, orders).Select(_ =>
        {
            var share = random.NextDouble();
            var customer = (int)(share * share * customers);
            return new LoggedOrder(customer.ToString("00000", CultureInfo.InvariantCulture), start.AddDays(random.Next(500)), 0, 1 + random.Next(4), random.Next(500, 9_000) / 100m);
        });
        return [.. log.GroupBy(order => (order.Customer, order.Day)).SelectMany(day => day.Select((order, index) => order with { Number = index + 1 })).OrderBy(order => order.Day)];
    }
}
