using Encore.Loyalty;
using Encore.Loyalty.Ledger;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Encore.Services.Orders;

namespace Nop.Plugin.Misc.Encore.Services.Sweeps;

/// <summary>
/// Compares the state of orders with the inbox and takes in what an event lost: the newest ones every minute, all of the last months in turn.
/// </summary>
public sealed class OrderSweep(IRepository<Order> orders, OrderIntake intake, MemberLookup members, EncoreSettings settings, Watermark watermark)
{
    /// <returns>How many facts had been lost.</returns>
    public async Task<int> RunAsync(RunningEngine running)
    {
        var (from, to) = watermark.Span();
        var mark = settings.OrderWatermark;
        var batch = await orders.GetAllAsync(query => query.Where(order => order.Id > mark && order.CreatedOnUtc >= from && order.CreatedOnUtc <= to).OrderBy(order => order.Id).Take(Watermark.BatchSize));
        var newest = await orders.GetAllAsync(query => query.Where(order => order.CreatedOnUtc <= to && order.CreatedOnUtc >= from).OrderByDescending(order => order.Id).Take(Watermark.BatchSize / 2));
        var taken = await CompareAsync(running, batch.UnionBy(newest, order => order.Id));
        await watermark.MoveAsync(nameof(EncoreSettings.OrderWatermark), mark, batch);
        return taken;
    }

    private async Task<int> CompareAsync(RunningEngine running, IEnumerable<Order> candidates)
    {
        var owned = new List<(Order Order, MemberId Member)>();
        foreach (var order in candidates)
        {
            if (await members.FindAsync(order.CustomerId) is { } member)
            {
                owned.Add((order, member));
            }
        }

        var known = await KnownFacts.OfAsync(running, owned.Select(pair => (pair.Member, OrderIntake.OriginOf(pair.Order))));
        var taken = 0;
        foreach (var (order, member) in owned.Where(pair => intake.IsBehind(pair.Order, pair.Member, known[(pair.Member, OrderIntake.OriginOf(pair.Order))].Select(fact => fact.Key))))
        {
            taken += await intake.TakeAsync(running, order);
        }

        return taken;
    }
}
