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

        var (events, now) = (running.Engine.Events, clock.GetUtcNow());
        if (await events.NewsAsync(OrderEvents.Outline(order, member, now)) is not { } news)
        {
            return 0;
        }

        var missing = news.Pick(await TellAsync(running.Engine, order, member, now));
        await events.TellAsync(missing);
        return missing.Count;
    }

    /// <summary>Takes in a change of single lines, which the total may not show.</summary>
    public async Task TakeLinesAsync(RunningEngine running, Order order)
    {
        if (await members.FindAsync(order.CustomerId) is not { } member)
        {
            return;
        }

        var (events, now) = (running.Engine.Events, clock.GetUtcNow());
        var whole = OrderEvents.Outline(order, member, now) with { Facts = await TellAsync(running.Engine, order, member, now) };
        if (await events.NewsAsync(whole) is { } news)
        {
            await events.TellAsync(news.Facts);
        }
    }

    /// <summary>All facts that stand, with what was ordered.</summary>
    /// <param name="engine">For the currency.</param>
    /// <param name="order">As it stands.</param>
    /// <param name="member">Whose it is.</param>
    /// <param name="now">For changes that the store does not date; the same for the outline and the whole.</param>
    public async Task<IReadOnlyList<LoyaltyEvent>> TellAsync(LoyaltyEngine engine, Order order, MemberId member, DateTimeOffset now)
    {
        var facts = OrderMapper.FactsOf(await reader.ReadAsync(order, engine.Host.Currency.Code));
        return [.. OrderEvents.Of(order, member, facts, now)];
    }

    public static SourceKey OriginOf(Order order) => SourceKey.Order(order.Id.ToString(CultureInfo.InvariantCulture));
}
