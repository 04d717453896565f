using System.Globalization;
using Encore.Loyalty;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Nop.Core.Domain.Orders;

namespace Nop.Plugin.Misc.Encore.Services.Orders;

/// <summary>Takes in an order as it stands: every fact about it that the inbox does not know yet is recorded, then processed at once.</summary>
public sealed class OrderIntake(OrderReader reader, MemberLookup members, GuestNote guests, TimeProvider clock)
{
    /// <returns>How many facts were new.</returns>
    public async Task<int> TakeAsync(RunningEngine running, Order order)
    {
        if (await members.FindAsync(order.CustomerId) is not { } member)
        {
            await guests.WriteAsync(order.Id);
            return 0;
        }

        var events = running.Engine.Events;
        if (await events.NewsAsync(OrderEvents.Outline(order, member, clock.GetUtcNow())) is not { } news)
        {
            return 0;
        }

        var missing = news.Pick(await TellAsync(running.Engine, order, member));
        await events.TellAsync(missing);
        return missing.Count;
    }

    /// <summary>All facts that stand, with what was ordered.</summary>
    public async Task<IReadOnlyList<LoyaltyEvent>> TellAsync(LoyaltyEngine engine, Order order, MemberId member)
    {
        var facts = OrderMapper.FactsOf(await reader.ReadAsync(order, engine.Host.Currency.Code));
        return [.. OrderEvents.Of(order, member, facts, clock.GetUtcNow())];
    }

    public static SourceKey OriginOf(Order order) => SourceKey.Order(order.Id.ToString(CultureInfo.InvariantCulture));
}
