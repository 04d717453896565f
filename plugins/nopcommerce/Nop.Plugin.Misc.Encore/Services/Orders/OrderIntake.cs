using System.Globalization;
using Encore.Loyalty;
using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Nop.Core.Domain.Orders;

namespace Nop.Plugin.Misc.Encore.Services.Orders;

/// <summary>Takes in an order as it stands: every fact about it that the inbox does not know yet is recorded, then processed at once.</summary>
public sealed class OrderIntake(OrderReader reader, MemberLookup members, EncoreSettings settings, GuestNote guests, TimeProvider clock)
{
    /// <returns>How many facts were new.</returns>
    public async Task<int> TakeAsync(RunningEngine running, Order order)
    {
        if (await members.FindAsync(order.CustomerId) is not { } member)
        {
            await guests.WriteAsync(order.Id);
            return 0;
        }

        var known = await KnownFacts.OfAsync(running, member, OriginOf(order));
        if (known.Count == 0 && !IsSinceInstallation(order))
        {
            return 0;
        }

        var engine = running.Engine;
        var facts = OrderMapper.FactsOf(await reader.ReadAsync(order, engine.Host.Currency.Code));
        var keys = known.Select(fact => fact.Key).ToHashSet(StringComparer.Ordinal);
        var missing = OrderEvents.Of(order, member, facts, clock.GetUtcNow()).Where(fact => !keys.Contains(fact.Key)).ToList();
        if (missing.Count > 0)
        {
            await engine.Events.TellAsync(missing);
        }

        return missing.Count;
    }

    /// <summary>Whether the inbox lacks a fact about the order; costs no look at its lines.</summary>
    public bool IsBehind(Order order, MemberId member, IEnumerable<string> knownKeys)
    {
        var known = knownKeys.ToHashSet(StringComparer.Ordinal);
        return (known.Count > 0 || IsSinceInstallation(order))
            && OrderEvents.Of(order, member, new OrderFacts { Currency = default, Lines = [] }, clock.GetUtcNow()).Any(fact => !known.Contains(fact.Key));
    }

    public static SourceKey OriginOf(Order order) => SourceKey.Order(order.Id.ToString(CultureInfo.InvariantCulture));

    /// <summary>What was paid before Encore came earns nothing, whatever happens to it afterwards.</summary>
    private bool IsSinceInstallation(Order order) => (order.PaidDateUtc ?? order.CreatedOnUtc) >= settings.InstalledAtUtc;
}
